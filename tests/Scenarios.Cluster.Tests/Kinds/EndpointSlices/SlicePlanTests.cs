using Scenarios.Cluster.Kinds.EndpointSlices;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Discovery;
using Endpoint = Scenarios.Objects.Views.Discovery.Endpoint;

namespace Scenarios.Cluster.Tests.Kinds.EndpointSlices;

/// <summary>
/// The rules of kubernetes, staging/src/k8s.io/endpointslice/reconciler.go, reconcileByPortMapping. Here a slice takes ten endpoints.
/// </summary>
internal sealed class SlicePlanTests
{
    [TestCase("", "0-4", "", "5", TestName = "Make_NoSlices_MakesOne")]
    [TestCase("", "0-24", "", "10 10 5", TestName = "Make_MoreThanFit_MakesSeveral")]
    [TestCase("0-4", "0-4", "5", "", TestName = "Make_NothingNew_ChangesNothing")]
    [TestCase("0-5 10-18", "0-5,10-18,20", "6 10*", "", TestName = "Make_OneMore_GoesToTheFullestThatHasRoom")]
    [TestCase("0-5 10-18", "0-5,10-18,20-22", "9* 9", "", TestName = "Make_ThreeMore_GoToTheOneThatHasRoomForAll")]
    [TestCase("0-5 10-18", "0-5,10-18,20-25", "6 9", "6", TestName = "Make_MoreThanAnyHasRoomFor_MakesAnother")]
    [TestCase("0-5 10-18", "0-4,10-18,20-24", "10* 9", "", TestName = "Make_OneHasChangedAnyway_IsFilledFirst")]
    [TestCase("0-5 10-18", "0-4,10-17,20-24", "8* 10*", "", TestName = "Make_BothHaveChanged_TheFullerIsFilledFirst")]
    [TestCase("0-5 10-18", "10-18", "9 -", "", TestName = "Make_OneIsEmptied_GoesAway")]
    [TestCase("0-9", "0-9,20-29", "10", "10", TestName = "Make_AWholeSliceMore_IsMade")]
    public void Make(string existing, string desired, string kept, string made)
    {
        var plan = new SlicePlan(10);
        var slices = existing.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((pods, index) => Slice($"web-{index}", Numbers(pods)))
            .ToList();
        var wanted = new OrderedDictionary<string, Endpoint>(StringComparer.Ordinal);
        foreach (var number in Numbers(desired))
        {
            wanted.Add($"uid-{number}", Endpoint(number));
        }

        plan.Make(slices, wanted);

        var all = plan.Unchanged.Select(slice => (slice.Name, Text: $"{slice.Endpoints.Count}"))
            .Concat(plan.Updates.Select(item => (item.Slice.Name, Text: $"{item.Endpoints.Count}*")))
            .OrderBy(item => item.Name, StringComparer.Ordinal).Select(item => item.Text);
        string.Join(' ', all.Concat(plan.Deletions.Select(_ => "-"))).ShouldBe(kept);
        string.Join(' ', plan.Creations.Select(endpoints => endpoints.Count)).ShouldBe(made);
    }

    [Test]
    public void Make_OneEndpointHasChanged_ReplacesItInItsPlace()
    {
        var plan = new SlicePlan(10);
        var changed = Endpoint(1) with { NodeName = "other" };
        var wanted = new OrderedDictionary<string, Endpoint>(StringComparer.Ordinal)
        {
            ["uid-0"] = Endpoint(0),
            ["uid-1"] = changed,
            ["uid-2"] = Endpoint(2),
        };

        plan.Make([Slice("web-0", [0, 1, 2])], wanted);

        var (slice, endpoints) = plan.Updates.ShouldHaveSingleItem();
        slice.Name.ShouldBe("web-0");
        endpoints.Select(endpoint => endpoint.NodeName).ShouldBe(["worker", "other", "worker"]);
    }

    [Test]
    public void Make_TwoEndpointsHaveChanged_ReplacesBoth()
    {
        var plan = new SlicePlan(10);
        var (first, second) = (Endpoint(0) with { NodeName = "other" }, Endpoint(1) with { NodeName = "another" });

        plan.Make([Slice("web-0", [0, 1])], new(StringComparer.Ordinal) { ["uid-0"] = first, ["uid-1"] = second });

        plan.Updates.ShouldHaveSingleItem().Endpoints.Select(endpoint => endpoint.NodeName).ShouldBe(["other", "another"]);
    }

    [Test]
    public void Make_OnePodInTwoSlices_StaysInTheFirst()
    {
        var plan = new SlicePlan(10);

        plan.Make(
            [Slice("web-0", [0]), Slice("web-1", [0, 1])],
            new(StringComparer.Ordinal) { ["uid-0"] = Endpoint(0), ["uid-1"] = Endpoint(1) });

        plan.Unchanged.Select(slice => slice.Name).ShouldBe(["web-0"]);
        plan.Updates.ShouldHaveSingleItem().Endpoints[0].TargetRef.Uid.ShouldBe("uid-1");
    }

    private static IEnumerable<int> Numbers(string ranges) =>
        from range in ranges.Split(',', StringSplitOptions.RemoveEmptyEntries)
        let ends = range.Split('-')
        let first = int.Parse(ends[0])
        from number in Enumerable.Range(first, int.Parse(ends[^1]) - first + 1)
        select number;

    private static EndpointSlice Slice(string name, IEnumerable<int> pods) => EndpointSlice.New with
    {
        Metadata = new() { Name = name },
        Endpoints = new(ListValue.From(pods.Select(number => Endpoint(number).Tree))),
    };

    private static Endpoint Endpoint(int number) => new()
    {
        Addresses = [$"10.244.0.{number}"],
        NodeName = "worker",
        TargetRef = new ObjectReference { Kind = "Pod", Name = $"web-{number}", Uid = $"uid-{number}" },
    };
}
