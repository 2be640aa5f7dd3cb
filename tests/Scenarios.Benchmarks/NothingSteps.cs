using Reqnroll;

namespace Scenarios.Benchmarks;

/// <summary>A step that does nothing, so that only the host is measured.</summary>
[Binding]
public sealed class NothingSteps
{
    [Given("nothing happens {int} times")]
    public void NothingHappens(int times) => Times = times;

    /// <summary>The last argument. If nothing used it, there would be no conversion to measure.</summary>
    public int Times { get; private set; }
}
