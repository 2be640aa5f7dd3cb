namespace Scenarios.Running.Tests.Execution;

[Binding]
internal sealed class PlumSteps
{
    [Given("(one|two) plums", ExpressionType = ExpressionType.RegularExpression)]
    public void Some(string count) => count.ShouldBe("two");

    [Given("^plums for (the (first|second) user)( again)?$")]
    public void For(string phrase, string which) => (phrase, which).ShouldBe(("the second user", "second"));

    // The star with a full stop before it makes this look like a regular expression.
    [Given("five* (ripe )plums.*", ExpressionType = ExpressionType.CucumberExpression)]
    public void Starred()
    {
    }
}
