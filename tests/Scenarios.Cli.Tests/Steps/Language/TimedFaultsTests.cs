namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>Faults with a stated length: which Thens are about the time during them, and which about what they have led to.</summary>
internal sealed class TimedFaultsTests
{
    private const string Web = "Given a Deployment \"web\" with 3 replicas|And a Service \"web\" for it on port 80|And a Pod \"client\"|";

    [TestCase("When DNS is down for 5 minutes|Then the request to \"http://web\" from Pod \"client\" fails", true)]
    [TestCase("When DNS is down for 5 minutes|Then the request to \"http://web\" from Pod \"client\" succeeds", false)]
    [TestCase("When DNS is down for 5 minutes|Then within 5 seconds the request to \"http://web\" from Pod \"client\" succeeds", false)]
    [TestCase("When DNS is down for 1 minute|Then within 2 minutes the request to \"http://web\" from Pod \"client\" succeeds", true)]
    [TestCase("When DNS is down for 5 minutes|Then \"web\" resolves to the cluster IP of Service \"web\"", false)]
    [TestCase("When node \"worker2\" loses its network for 5 minutes|Then within 10 seconds node \"worker2\" is NotReady", false)]
    [TestCase("When node \"worker2\" loses its network for 5 minutes|Then within 1 minute node \"worker2\" is NotReady", true)]
    [TestCase("When node \"worker2\" loses its network for 40 seconds|Then \"worker2\" was never NotReady", true)]
    [TestCase("When node \"worker2\" loses its network for 2 minutes|Then \"worker2\" was never NotReady", false)]
    [TestCase("When node \"worker2\" loses its network for 2 minutes|Then within 1 minute node \"worker2\" is NotReady"
        + "|And node \"worker2\" is Ready again", true)]
    [TestCase("When DNS is down for 5 minutes|And I wait 6 minutes|Then the request to \"http://web\" from Pod \"client\" succeeds", true)]
    public void Then_AfterAFaultWithAnEnd_IsJudged(string steps, bool isTrue) => OneScenario.Judge(Web + steps, isTrue);
}
