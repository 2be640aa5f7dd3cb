using Scenarios.Kernel.Randomness;
using Scenarios.Steps.Requests;

namespace Scenarios.Cli.Tests.Steps.Requests;

internal sealed class SpreadExpectationTests
{
    [Test]
    public void Difference_FewRequests_RefusesToJudge() =>
        SpreadExpectation.Difference(["a", "b", "c", "a"], 3, evenly: false)!.ShouldStartWith("4 requests are too few to be sure");

    [Test]
    public void Difference_RandomChoice_PassesForEverySeed([Range(1, 200)] int seed)
    {
        var random = new SeededRandom((ulong)seed);
        var answers = Enumerable.Range(0, 300).Select(_ => $"pod-{random.Next(3)}").ToList();

        SpreadExpectation.Difference(answers, 3, evenly: true).ShouldBeNull();
    }

    [Test]
    public void Difference_OnePodTakesMost_IsUneven()
    {
        var answers = Enumerable.Repeat("a", 280).Concat(Enumerable.Repeat("b", 10)).Concat(Enumerable.Repeat("c", 10)).ToList();

        SpreadExpectation.Difference(
            answers,
            3,
            evenly: true)!.ShouldStartWith("The answers are uneven: each of 3 Pods should give 100 ± ");
    }

    [Test]
    public void Difference_OneMorePod_IsNamed() =>
        SpreadExpectation.Difference(["a", "b"], 1, evenly: false)!.ShouldStartWith("2 Pods answered where 1 are expected:");

    [Test]
    public void RequestsToReachAll_ThreePods_IsFiftyFour() =>
        // 3 · (2/3)^n < 10^-9 from n = 54 on.
        SpreadExpectation.RequestsToReachAll(3).ShouldBe(54);
}
