using Scenarios.Cli.Tests.Steps.Language;

namespace Scenarios.Cli.Tests.Steps.Features;

/// <summary>A reading of a sentence whose properties do not suit their object gives way to one whose properties do.</summary>
internal sealed class FeatureReadingTests
{
    [TestCase("a Deployment \"web\" with the image pull policy \"Always\"", "the imagePullPolicy of Deployment \"web\" is \"Always\"")]
    [TestCase("a Deployment \"web\" with 2 replicas|And it has the image pull policy \"Always\"",
        "the imagePullPolicy of Deployment \"web\" is \"Always\"")]
    [TestCase("a CronJob \"tick\" with the pull policy \"Always\"", "the imagePullPolicy of CronJob \"tick\" is \"Always\"")]
    [TestCase("a StorageClass \"slow\" with the volume binding mode \"Immediate\"",
        "the volumeBindingMode of StorageClass \"slow\" is \"Immediate\"")]
    [TestCase("a DaemonSet \"agent\" with maxUnavailable 2 and maxSurge 0", "the maxUnavailable of DaemonSet \"agent\" is 2")]
    [TestCase("a Deployment \"web\" with 2 replicas|And it has an update strategy \"Recreate\"",
        "the strategy.type of Deployment \"web\" is \"Recreate\"")]
    [TestCase("a Deployment \"web\" with just one replica", "Deployment \"web\" has 1 ready Pod")]
    [TestCase("an Indexed CronJob \"tick\" with 2 completions", "the completions of CronJob \"tick\" is 2")]
    public void Given_APropertyOfSeveralMeanings_TakesThatOfTheKind(string given, string then) =>
        OneScenario.Judge($"Given {given}|Then {then}", true);

    [TestCase("再起動ポリシー\"Never\"のPod\"one\"がある", "Pod\"one\"のrestartPolicyは\"Never\"である")]
    public void Given_InJapanese_TakesThatOfTheKind(string given, string then) =>
        OneScenario.PrintJapanese($"前提 {given}|ならば {then}").ShouldContain("1 scenario (1 passed)");

    [TestCase("a ConfigMap \"settings\" with 3 replicas", "\"with 3 replicas\" is understood, but cannot be written into a ConfigMap. "
        + "It can be written into: Deployment,")]
    [TestCase("a Pod \"one\" with 3 ready Pods behind it", "cannot be written into a Pod. It can be written into: Deployment,")]
    [TestCase("a PriorityClass \"high\" in Namespace \"shop\"", "cannot be written into a PriorityClass. It can be written into: Pod,")]
    public void Given_APropertyThatTheKindCannotHave_SaysWhichKindsCan(string given, string message) =>
        OneScenario.Print($"Given {given}").ShouldContain(message);

    [Test]
    public void Given_APropertyThatTheKindCannotHave_IsNoClaim() =>
        OneScenario.Print("Given a Deployment \"web\" with 3 replicas|And a ConfigMap \"web\" with 3 replicas")
            .ShouldContain("cannot be written into a ConfigMap");
}
