// Loaded before the program: its clock runs so many times faster, so that a model that rests is asked again.
const speed = Number(process.env.CLOCK_SPEED ?? 1);
const now = Date.now.bind(Date);
const start = now();
Date.now = () => Math.round(start + (now() - start) * speed);
