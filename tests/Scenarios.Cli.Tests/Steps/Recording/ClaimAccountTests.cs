using Scenarios.Accounts;
using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Recording;

/// <summary>The subjects of a claim, and the decisions recorded about them: kept for claims that hold and for those that fail.</summary>
internal sealed class ClaimAccountTests
{
    private const string Web = "Given a Deployment \"web\" with 2 replicas\n    And a Service \"web\" for the Deployment \"web\"\n";

    [Test]
    public void Claim_NamesADeployment_IsAboutItItsReplicaSetAndPods()
    {
        var claim = Last(Web + "    And a Pod \"other\"\n    Then the Deployment \"web\" has 2 ready Pods\n");

        claim.About.Select(subject => subject.Kind).ShouldBe(["Deployment", "ReplicaSet", "Pod", "Pod"]);
        claim.About.ShouldNotContain(subject => subject.Name == "other");
        claim.Reasons.ShouldBeEmpty();
    }

    [Test]
    public void Claim_NamesAService_IsAboutItsEndpointsAndSaysWhereItSends()
    {
        var claim = Last(Web + "    Then the Service \"web\" has 2 endpoints\n");

        claim.About.ShouldContain(new ClaimSubject("Service", "web"));
        claim.About.Count(subject => subject.Kind == "Pod").ShouldBe(2);
        claim.Reasons.ShouldHaveSingleItem().ShouldStartWith("Service \"web\" sends to web-");
    }

    [Test]
    public void Claim_NamesNothing_IsAboutWhatWasLookedAt()
    {
        var claim = Last(Web + "    When I run \"kubectl get deployment web\"\n    Then the output contains \"2/2\"\n");

        claim.About[0].ShouldBe(new ClaimSubject("Deployment", "web"));
    }

    [Test]
    public void Claim_AboutARequest_TellsEachDecisionOnItsWay()
    {
        var claim = Last(Web + "    When I curl \"http://web\"\n    Then the request succeeds\n");

        claim.Reasons.ShouldContain("The last request was answered with 200. Its route:");
        claim.Reasons.ShouldContain(line => line.Contains("DNS 10.96.0.10: web.default.svc.cluster.local is ", StringComparison.Ordinal));
    }

    [Test]
    public void Claim_ThatFails_SaysWhy()
    {
        var claim = Last(
            Web + "    When I run:\n      \"\"\"\n      kubectl patch service web -p "
            + "'{\"spec\":{\"selector\":{\"app\":\"wbe\"}}}'\n      \"\"\"\n"
                + "    Then the Service \"web\" has 2 endpoints\n");

        claim.Reasons.ShouldHaveSingleItem().ShouldContain("its selector app=wbe matches no Pod");
    }

    [Test]
    public void Claim_OfAPodThatIsGone_IsAboutItStill()
    {
        var claim = Last("Given a Pod \"once\"\n    When I run \"kubectl delete pod once\"\n    Then there is no Pod \"once\"\n");

        claim.About.ShouldBe([new ClaimSubject("Pod", "once")]);
    }

    private static ClaimAccount Last(string steps)
    {
        using var features = new TemporaryFeatures().With("a.feature", $"Feature: A\n  Scenario: x\n    {steps}");
        var run = features.Run(change: options => options with { Accounts = true });
        return run.AllScenarios.Single().Steps[^1].Account.ShouldNotBeNull().Claim.ShouldNotBeNull();
    }
}
