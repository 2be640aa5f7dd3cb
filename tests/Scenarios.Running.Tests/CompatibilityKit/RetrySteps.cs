namespace Scenarios.Running.Tests.CompatibilityKit;

/// <summary>Steps that pass at a later attempt. Each attempt has its own instance, so the count is static.</summary>
[Binding]
internal sealed class RetrySteps
{
    private static int second;
    private static int third;

    [Given("a step that always passes")]
    public void Pass()
    {
    }

    [Given("a step that passes the second time")]
    public void Second() => FailBelow(2, Interlocked.Increment(ref second));

    [Given("a step that passes the third time")]
    public void Third() => FailBelow(3, Interlocked.Increment(ref third));

    [Given("a step that always fails")]
    public void Fail() => FailBelow(1, 0);

    private static void FailBelow(int limit, int attempt)
    {
        if (attempt < limit)
        {
            throw new InvalidOperationException("Exception in step");
        }
    }
}
