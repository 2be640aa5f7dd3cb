namespace Scenarios.Running.Tests.Execution;

[Binding]
internal sealed class PearSteps
{
    [Given("{int} pears")]
    public void Some(int count) => _ = count;

    [Given("3 pears")]
    public void Three()
    {
    }
}
