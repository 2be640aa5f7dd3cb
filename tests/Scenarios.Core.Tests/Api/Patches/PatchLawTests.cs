using FsCheck;
using FsCheck.Fluent;
using Scenarios.Api.Patches;

namespace Scenarios.Core.Tests.Api.Patches;

public sealed class PatchLawTests
{
    [Test]
    public void Apply_OfACreatedStrategicPatch_GivesTheOther() => Prop.ForAll(Deployments(), Deployments(), (from, to) =>
    {
        var patch = StrategicMergePatch.Create(from, to, PatchSamples.Deployment).ValueOrThrow();
        return StrategicMergePatch.Apply(from, patch, PatchSamples.Deployment).ValueOrThrow().Equals(to);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Apply_OfACreatedMergePatch_GivesTheOther() => Prop.ForAll(Deployments(), Deployments(), (from, to) =>
        MergePatch.Apply(from, MergePatch.Create(from, to)).Equals(to)).QuickCheckThrowOnFailure();

    [Test]
    public void CreateThreeWay_WithoutForeignChanges_GivesTheManifest() => Prop.ForAll(Deployments(), Deployments(), (applied, manifest) =>
    {
        var patch = StrategicMergePatch.CreateThreeWay(applied, manifest, applied, PatchSamples.Deployment).ValueOrThrow();
        return StrategicMergePatch.Apply(applied, patch, PatchSamples.Deployment).ValueOrThrow().Equals(manifest);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void CreateThreeWay_OfAnUnchangedManifest_KeepsWhatOthersAdded()
    {
        var live = PatchSamples.Tree.WithPath(["metadata", "annotations"], ObjectValue.Of(("by", new StringValue("controller"))));

        StrategicMergePatch.CreateThreeWay(PatchSamples.Tree, PatchSamples.Tree, live, PatchSamples.Deployment)
            .ValueOrThrow().Count
            .ShouldBe(0);
    }

    [Test]
    public void Apply_OfAnEmptyPatch_IsTheSameInstance() =>
        StrategicMergePatch.Apply(PatchSamples.Tree, ObjectValue.Empty, PatchSamples.Deployment)
            .ValueOrThrow()
            .ShouldBeSameAs(PatchSamples.Tree);

    [Test]
    public void Apply_ToOneContainer_SharesTheOthers()
    {
        var patch = ObjectValue.Empty.WithPath(
            ["spec", "template", "spec", "containers"],
            ListValue.Of(ObjectValue.Of(("name", new StringValue("a")), ("image", new StringValue("new")))));

        var result = StrategicMergePatch.Apply(PatchSamples.Tree, patch, PatchSamples.Deployment).ValueOrThrow();

        string[] containers = ["spec", "template", "spec", "containers"];
        ((ListValue)result.Find(containers)!)[1].ShouldBeSameAs(((ListValue)PatchSamples.Tree.Find(containers)!)[1]);
        result.Find("spec", "selector").ShouldBeSameAs(PatchSamples.Tree.Find("spec", "selector"));
    }

    // Containers are sorted by name. A patch between two orders also carries the order, but elements that only one side has may move.
    private static Arbitrary<ObjectValue> Deployments()
    {
        var texts = Gen.Elements("x", "y", "z").Select(Value (text) => new StringValue(text));
        var environment = Gen.SubListOf("A", "B", "C").SelectMany(names => texts.Select(value => Named(names, "value", value)));
        var containers = Gen.SubListOf("a", "b", "c").SelectMany(
            names => texts.SelectMany(image => environment.Select(env => WithEnvironment(Named(names, "image", image), env))));
        var labels = Gen.SubListOf("app", "tier")
            .SelectMany(names => texts.Select(value => names.Aggregate(ObjectValue.Empty, (map, name) => map.With(name, value))));
        return (from replicas in Gen.Choose(0, 3)
                from items in containers
                from map in labels
                from strategy in Gen.Elements("Recreate", "RollingUpdate")
                select ObjectValue.Of(("kind", new StringValue("Deployment")))
                    .WithPath(["metadata", "labels"], map)
                    .WithPath(["spec", "replicas"], IntegerValue.Of(replicas))
                    .WithPath(["spec", "strategy"], Strategy(strategy))
                    .WithPath(["spec", "template", "spec", "containers"], items)).ToArbitrary();
    }

    private static ObjectValue Strategy(string type) => type == "Recreate"
        ? ObjectValue.Of(("type", new StringValue(type)))
        : ObjectValue.Of(("type", new StringValue(type)), ("rollingUpdate", ObjectValue.Of(("maxSurge", IntegerValue.Of(1)))));

    private static ListValue Named(IEnumerable<string> names, string field, Value value) =>
        ListValue.From(names.Order(StringComparer.Ordinal).Select(name => ObjectValue.Of(("name", new StringValue(name)), (field, value))));

    private static ListValue WithEnvironment(ListValue containers, ListValue environment) =>
        ListValue.From(containers.Select(container => ((ObjectValue)container).With("env", environment)));
}
