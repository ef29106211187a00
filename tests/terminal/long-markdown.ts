const part = (n: number) => `## Part ${n}: how a gradient step works

The gradient points *uphill*, in the direction of **steepest increase**; we step the other way, so the
parameters become $\\theta_{t+1} = \\theta_t - \\alpha \\nabla L(\\theta_t)$ and the loss gets smaller. See
[the article](https://example.org/gradient-descent) for the proof, or read \`optimizer.step()\` in the source.
A rate of 2 * 3 is no emphasis, nor is snake_case_name, and prices like $5 and $6 stay what they are.

- The learning rate sets the size of the step; one that is too large makes the loss **diverge**.
- The batch decides how noisy the gradient is:
  - small batches are noisy and cheap,
  - large ones are exact and dear.
- 学習率はステップの大きさを決めます。大きすぎると発散します。🎯 Emoji are two columns wide.

\`\`\`python
def step(theta, grad, rate=0.1):
    """One step downhill."""
    # the sign makes it descend
    return [t - rate * g for t, g in zip(theta, grad)]
\`\`\`

| Optimizer | State per parameter | Notes |
|:----------|--------------------:|:------|
| SGD       | 0                   | a plain step |
| Momentum  | 1                   | keeps a running mean of gradients |
| Adam      | 2                   | scales each parameter by its own history |

> A quote that is long enough to be wrapped at sixty columns, because quotes have to be wrapped as well as text.

1. Compute the loss.
2. Compute the gradient, for each parameter, by going backwards through the graph of operations.
3. Step.

$$\\frac{\\partial L}{\\partial w} = \\frac{1}{n} \\sum_{i=1}^{n} (\\hat{y}_i - y_i) x_i$$
`;

/** Every kind of block that a tutor writes. */
export const onePart = part(1);

/** About 2,000 tokens of every kind of block that a tutor writes. */
export const longMarkdown = [1, 2, 3, 4, 5, 6].map(part).join("\n");
