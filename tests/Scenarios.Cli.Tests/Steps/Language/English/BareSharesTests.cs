namespace Scenarios.Cli.Tests.Steps.Language.English;

/// <summary>Claims about requests that leave out their noun: <c>at most 1 % failed</c>, <c>the slowest took 2 seconds</c>.</summary>
internal sealed class BareSharesTests
{
    private const string Sent = "Given a Deployment \"web\" with 3 replicas|And a Service \"web\" for Deployment \"web\" on port 80|"
        + "When clients send 50 requests per second to \"http://web\"|And 10 seconds pass|";

    private const string Lost = "Given a Deployment \"web\" with 0 replicas|And a Service \"web\" for Deployment \"web\" on port 80|"
        + "When clients send 50 requests per second to \"http://web\"|And 10 seconds pass|";

    private const string Slow = "Given a Deployment \"web\" with 1 replica|And a Service \"web\" for Deployment \"web\" on port 80|"
        + "When the container of \"web\" hangs for 4 seconds|And I curl \"http://web\" from a Pod|";

    private const string Asked = "Given a Deployment \"web\" with 2 replicas|And a Service \"web\" for Deployment \"web\" on port 80|"
        + "When I curl \"http://web\" 3 times from a Pod|";

    [TestCase(Sent + "Then at most 1 % failed", true)]
    [TestCase(Lost + "Then at most 1 % failed", false)]
    [TestCase(Sent + "Then no request failed|And at most 1 % of them failed", true)]
    [TestCase(Lost + "Then at least 99 % failed", true)]
    [TestCase(Sent + "Then at least 1 % of them failed", false)]
    [TestCase(Sent + "Then more than 99 % succeeded", true)]
    [TestCase(Lost + "Then more than 99 % succeeded", false)]
    [TestCase("When 10 seconds pass|Then at most 1 % failed", false)]
    // A time without a bound is about that time.
    [TestCase(Slow + "Then the slowest took 2 seconds", true)]
    [TestCase(Slow + "Then the slowest took at most 3 seconds|And the slowest of them took about 2 seconds", true)]
    [TestCase(Slow + "Then the slowest took 3 seconds", false)]
    [TestCase(Slow + "Then the slowest took at most 1 second", false)]
    [TestCase(Sent + "Then the slowest took 2 seconds", false)]
    // No response has it.
    [TestCase(Asked + "Then the response does not contain \"apache\"|And no response contains \"apache\"", true)]
    [TestCase(Asked + "Then the responses do not contain \"apache\"", true)]
    [TestCase(Asked + "Then no response contains \"nginx\"", false)]
    [TestCase(Asked + "Then the response does not contain \"nginx\"", false)]
    [TestCase(Asked + "Then no response contains \"\"", false)]
    [TestCase(Lost + "Then no response contains \"apache\"", false)]
    [TestCase(Sent + "And I curl \"http://web\" from a Pod|Then the response does not contain \"nginx\"", false)]
    // The way of requests.
    [TestCase(Asked + "Then the request went through|And every request went through Service \"web\"", true)]
    [TestCase(Lost + "And I curl \"http://web\" from a Pod|Then the request went through", false)]
    [TestCase(Asked + "Then no request went through Service \"web\"", false)]
    [TestCase(Asked + "Then the request did not go through node \"control-plane\"", true)]
    // Volumes are provisioned.
    [TestCase("Given volumes are provisioned dynamically|And a PersistentVolumeClaim \"data\" of \"1Gi\"|And a Pod \"app\" that mounts "
        + "the PersistentVolumeClaim \"data\" at \"/data\"|Then PersistentVolumeClaim \"data\" is Bound", true)]
    public void Requests_ThatAreNotNamed_AreThoseThatWereSent(string steps, bool isTrue) => OneScenario.Judge(steps, isTrue);

    [Test]
    public void Limit_ThatIsNoLimit_IsNamed() => OneScenario.Print(Sent + "Then the slowest took 2 seconds").ShouldContain(
        "for a limit, write: the slowest took at most …");

    [Test]
    public void While_AtTheBeginningOfALine_IsWrittenAsAStep()
    {
        var said = OneScenario.Print(
            "Given a Deployment \"web\" with 2 replicas|"
            + "While clients send 50 requests per second to \"http://web\": I restart Deployment \"web\"");

        said.ShouldContain("\"While\" is not a keyword: write \"When while clients send 50 requests per second to \"http://web\", "
            + "I restart Deployment \"web\"\"");
        said.ShouldContain("is a step of its own (\"Given …\" or \"When …\")");
    }

    // What the advice writes does what it says.
    [TestCase("When while clients send 9 requests per second to \"http://web\", I restart Deployment \"web\"|Then at most 1 % failed", true)]
    [TestCase(
        "When while clients send 50 requests per second to \"http://web\", I scale Deployment \"web\" to 5 replicas|"
        + "Then no request failed", true)]
    [TestCase("When while clients send 50 requests per second to \"http://web\", I delete Service \"web\"|Then no request failed", false)]
    public void While_InAWhen_GoesOnMeanwhile(string steps, bool isTrue) => OneScenario.Judge(
        "Given a Deployment \"web\" with 3 replicas|And a Service \"web\" for Deployment \"web\" on port 80|" + steps, isTrue);
}
