namespace Scenarios.Gherkin.Tests.Execution;

[Binding]
internal sealed class PlumSteps
{
    [Given("(one|two) plums", ExpressionType = ExpressionType.RegularExpression)]
    public void Some(string count) => count.ShouldBe("two");

    // Looks like a regular expression, for a full stop behind a star.
    [Given("five* (ripe )plums.*", ExpressionType = ExpressionType.CucumberExpression)]
    public void Starred()
    {
    }
}
