using Scenarios.Cli.Tests.Steps.Language;

namespace Scenarios.Cli.Tests.Steps.Claims;

/// <summary>A claim that is true only because a change has not taken effect passes with a warning, as does a scenario without a Then.</summary>
internal sealed class MomentaryClaimsTests
{
    private const string Web = "Given a Deployment \"web\" with 3 replicas running image \"nginx:1.27\"|";

    [TestCase(
        Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|Then every Pod of \"web\" still runs image \"nginx:1.27\"",
        "while the rollout of Deployment \"web\" is in progress")]
    [TestCase(
        Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|Then all 3 Pods of \"web\" are ready until then",
        "while the rollout of Deployment \"web\" is in progress")]
    [TestCase(
        Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|Then no Pod of \"web\" has been replaced",
        "while the rollout of Deployment \"web\" is in progress")]
    [TestCase(
        Web + "When I scale Deployment \"web\" to 5 replicas|Then 3 Pods of \"web\" are still ready",
        "while Deployment \"web\" does not have its number of ready Pods yet")]
    [TestCase(
        "Given a cluster with 2 workers|When node \"worker\" loses power|Then node \"worker\" is still Ready",
        "while node worker is off and the cluster has not noticed it yet")]
    [TestCase(
        "Given a Deployment \"web\" with 1 replica|When I create a Job \"pi\" that runs \"sleep 5\"|Then Job \"pi\" is not finished",
        "while Job \"pi\" is running")]
    [TestCase(
        "Given a Pod \"app\" running image \"nginx:1.27\"|When the container of Pod \"app\" crashes|Then Pod \"app\" is still Ready",
        "while what was just done to Pod \"app\" is taking effect")]
    [TestCase(
        Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|Then \"web\" のPodはイメージ \"nginx:1.27\" のままである",
        "この時点では成り立つが、Deployment \"web\" のロールアウトが進行中である")]
    public void Claim_TrueOnlyUntilTheChangeTakesEffect_PassesWithAWarning(string steps, string warning)
    {
        var printed = OneScenario.Print(steps);

        printed.ShouldContain("1 scenario (1 passed)");
        printed.ShouldContain("warning: ");
        printed.ShouldContain(warning);
    }

    [TestCase("When I wait 10 seconds|Then 3 Pods of \"web\" are still ready")]
    [TestCase("When I set the image of Deployment \"web\" to \"nginx:1.28\"|And I wait 1 second|Then 3 Pods of \"web\" are still ready")]
    [TestCase("When I set the image of Deployment \"web\" to \"nginx:1.28\"|Then the rollout is not finished yet")]
    [TestCase("When I set the image of Deployment \"web\" to \"nginx:1.28\"|Then no Pod of \"web\" has been replaced yet")]
    [TestCase("When I set the image of Deployment \"web\" to \"nginx:1.28\"|Then \"web\" のPodはまだ作り直されていない")]
    [TestCase("When I label Deployment \"web\" with \"a=b\"|Then 3 Pods of \"web\" are still ready")]
    [TestCase(
        "And the rollout of Deployment \"web\" is paused|When I set the image of Deployment \"web\" to \"nginx:1.28\"|"
        + "Then no Pod of \"web\" has been replaced")]
    [TestCase("When I scale Deployment \"web\" to 5 replicas|Then at all times at least 3 Pods of \"web\" were ready")]
    public void Claim_OfOneWhoLooksLongerOrSaysWhen_HasNoWarning(string steps)
    {
        var printed = OneScenario.Print(Web + steps);

        printed.ShouldContain("1 scenario (1 passed)");
        printed.ShouldNotContain("warning: ");
    }

    [TestCase("When the container of Pod \"app\" crashes|Then Pod \"app\" has not restarted")]
    [TestCase("When the container of Pod \"app\" crashes|Then Pod \"app\" has no restarts")]
    [TestCase("When I delete Pod \"app\"|Then Pod \"app\" has not been deleted")]
    public void Denial_ThatTheChangeMakesFalse_Fails(string steps) =>
        OneScenario.Judge($"Given a Pod \"app\" running image \"nginx:1.27\"|{steps}", isTrue: false);

    [TestCase("When I scale Deployment \"web\" to 2 replicas", "No Then checks what came of it")]
    [TestCase("When Deployment \"web\" を2レプリカにスケールする", "結果を確かめる「ならば」がない")]
    [TestCase("And a Service \"web\" for Deployment \"web\" on port 80", "No Then checks what came of it")]
    public void Scenario_ThatChecksNothing_PassesWithAWarning(string steps, string warning)
    {
        var printed = OneScenario.Print(Web + steps);

        printed.ShouldContain("1 scenario (1 passed)");
        printed.ShouldContain(warning);
    }

    [TestCase("When I scale Deployment \"web\" to 2 replicas|Then \"web\" has 2 Pods")]
    [TestCase("When I scale Deployment \"web\" to 2 replicas|And I wait until \"web\" has 2 Pods")]
    [TestCase("When I scale Deployment \"web\" to 2 replicas|And \"web\" has 2 Pods")]
    public void Scenario_ThatLooks_HasNoWarning(string steps)
    {
        var printed = OneScenario.Print(Web + steps);

        printed.ShouldContain("1 scenario (1 passed)");
        printed.ShouldNotContain("warning: ");
    }

    [Test]
    public void Failure_AfterAFailedCommand_MentionsIt()
    {
        var printed = OneScenario.Print(Web + "When I run \"kubectl scale deployment wbe --replicas=2\"|Then \"web\" has 2 Pods");

        printed.ShouldContain("Before this, a command failed, and no Then looks at it:");
        printed.ShouldContain("deployments.apps \"wbe\" not found");
    }
}
