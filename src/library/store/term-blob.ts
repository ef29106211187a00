/** A passage's term numbers as stored: seven bits a byte, low ones first; frequent terms have low numbers. */
export function toBlob(numbers: Int32Array): Buffer {
  const bytes = Buffer.allocUnsafe(numbers.length * 5);
  let end = 0;
  for (let at = 0; at < numbers.length; at++) {
    let number = numbers[at]!;
    while (number > 127) {
      bytes[end++] = (number & 127) | 128;
      number >>>= 7;
    }
    bytes[end++] = number;
  }
  return bytes.subarray(0, end);
}

/** The numbers of a stored passage. */
export function fromBlob(bytes: Buffer): Int32Array {
  const numbers = new Int32Array(bytes.length);
  let length = 0;
  let number = 0;
  let shift = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    number |= (byte & 127) << shift;
    if (byte > 127) shift += 7;
    else {
      numbers[length++] = number;
      number = 0;
      shift = 0;
    }
  }
  return numbers.subarray(0, length);
}
