namespace Scenarios.Running.Tests.Execution;

[Binding]
internal sealed class AppleSteps(IReqnrollOutputHelper output)
{
    private int apples;

    [Given("{int} apple(s)")]
    public void Have(int count) => apples = count;

    [When("I eat {int} apple(s)")]
    public async Task Eat(int count)
    {
        await Task.Yield();
        apples -= count;
        output.WriteLine($"ate {count}");
    }

    [Then("{int} is/are left")]
    public void Left(int count) => apples.ShouldBe(count);
}
