using Reqnroll;

namespace Scenarios.Benchmarks;

/// <summary>A step that does nothing, so that what is measured is the host.</summary>
[Binding]
public sealed class NothingSteps
{
    [Given("nothing happens {int} times")]
    public void NothingHappens(int times) => Times = times;

    /// <summary>The last argument: without any use of it there would be no conversion to measure.</summary>
    public int Times { get; private set; }
}
