using Scenarios.Api.Patches;
using Scenarios.Api.Serialization;
using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Objects.Facts;

namespace Scenarios.Core.Tests.Api.Patches;

/// <summary>
/// The patches that <c>kubectl apply</c> and <c>edit</c> send (apimachinery, util/strategicpatch/patch_test.go; jsonmergepatch).
/// </summary>
internal sealed class MadePatchTests
{
    private const string Two = """{"spec":{"containers":[{"name":"a","image":"x"},{"name":"b","image":"y"}]}}""";
    private const string Order = "\"$setElementOrder/containers\":[{\"name\":\"a\"},{\"name\":\"b\"}]";

    [TestCase("""{"spec":{"replicas":3}}""", """{"spec":{"replicas":3}}""", "{}")]
    [TestCase("""{"spec":{"replicas":3}}""", """{"spec":{"replicas":5}}""", """{"spec":{"replicas":5}}""")]
    [TestCase("""{"spec":{"replicas":3}}""", """{"spec":{"replicas":"5"}}""", """{"spec":{"replicas":"5"}}""")]
    [TestCase("""{"spec":{"replicas":3}}""", """{"spec":{"paused":true}}""", """{"spec":{"paused":true,"replicas":null}}""")]
    [TestCase("""{"spec":{"replicas":3}}""", "{}", """{"spec":null}""")]
    [TestCase(
        """{"metadata":{"labels":{"a":"1","b":"2"}}}""",
        """{"metadata":{"labels":{"a":"3"}}}""",
        """{"metadata":{"labels":{"a":"3","b":null}}}""")]
    public void Create_Fields_AreThoseThatDiffer(string from, string to, string expected) =>
        Made("Deployment", from, to).ShouldBe(Text(expected));

    [TestCase(Two, """{"spec":{"containers":[{"name":"a","image":"x"},{"name":"b","image":"z"}]}}""",
        "{\"spec\":{" + Order + ",\"containers\":[{\"image\":\"z\",\"name\":\"b\"}]}}")]
    [TestCase(Two, """{"spec":{"containers":[{"name":"a","image":"x"}]}}""",
        """{"spec":{"$setElementOrder/containers":[{"name":"a"}],"containers":[{"$patch":"delete","name":"b"}]}}""")]
    [TestCase("""{"spec":{"containers":[{"name":"a","image":"x"}]}}""", Two,
        "{\"spec\":{" + Order + ",\"containers\":[{\"name\":\"b\",\"image\":\"y\"}]}}")]
    [TestCase(Two, """{"spec":{"containers":[{"name":"b","image":"y"},{"name":"a","image":"x"}]}}""",
        """{"spec":{"$setElementOrder/containers":[{"name":"b"},{"name":"a"}]}}""")]
    [TestCase(Two, """{"spec":{"containers":[{"name":"b","image":"z"},{"name":"a","image":"w"}]}}""",
        """
        {"spec":{"$setElementOrder/containers":[{"name":"b"},{"name":"a"}],
        "containers":[{"image":"z","name":"b"},{"image":"w","name":"a"}]}}
        """)]
    [TestCase(Two, """{"spec":{"containers":[{"name":"c","image":"x"}]}}""",
        """
        {"spec":{"$setElementOrder/containers":[{"name":"c"}],
        "containers":[{"name":"c","image":"x"},{"$patch":"delete","name":"a"},{"$patch":"delete","name":"b"}]}}
        """)]
    [TestCase("{\"spec\":{\"containers\":[]}}", Two, Two)]
    [TestCase(Two, "{\"spec\":{\"containers\":[]}}",
        """{"spec":{"containers":[{"$patch":"delete","name":"a"},{"$patch":"delete","name":"b"}]}}""")]
    [TestCase("{\"spec\":{\"containers\":[]}}", "{\"spec\":{\"containers\":[]}}", "{}")]
    [TestCase(Two, Two, "{}")]
    [TestCase("""{"spec":{"containers":[{"name":"a","args":["x"]}]}}""", """{"spec":{"containers":[{"name":"a","args":["x","y"]}]}}""",
        """{"spec":{"$setElementOrder/containers":[{"name":"a"}],"containers":[{"args":["x","y"],"name":"a"}]}}""")]
    public void Create_ListsWithKeys_SayWhichAndInWhichOrder(string from, string to, string expected) =>
        Made("Pod", from, to).ShouldBe(Text(expected));

    [TestCase("""["a","b"]""", """["a","b"]""", "{}")]
    [TestCase("""["a"]""", """["a","b"]""", """{"metadata":{"$setElementOrder/finalizers":["a","b"],"finalizers":["b"]}}""")]
    [TestCase(
        """["a","b"]""", """["b"]""", """{"metadata":{"$deleteFromPrimitiveList/finalizers":["a"],"$setElementOrder/finalizers":["b"]}}""")]
    [TestCase("""["b","c","a"]""", """["d"]""",
        """{"metadata":{"$deleteFromPrimitiveList/finalizers":["a","b","c"],"$setElementOrder/finalizers":["d"],"finalizers":["d"]}}""")]
    [TestCase("""["a","b"]""", """["b","a"]""", """{"metadata":{"$setElementOrder/finalizers":["b","a"]}}""")]
    [TestCase("""["a","b"]""", "[]", """{"metadata":{"$deleteFromPrimitiveList/finalizers":["a","b"]}}""")]
    [TestCase("[]", """["a"]""", """{"metadata":{"finalizers":["a"]}}""")]
    public void Create_ListsOfTexts_SayWhatGoesAndInWhichOrder(string from, string to, string expected) =>
        Made("Pod", $"{{\"metadata\":{{\"finalizers\":{from}}}}}", $"{{\"metadata\":{{\"finalizers\":{to}}}}}").ShouldBe(Text(expected));

    [TestCase("""{"type":"RollingUpdate","rollingUpdate":{"maxSurge":1}}""", """{"type":"Recreate"}""",
        """{"$retainKeys":["type"],"rollingUpdate":null,"type":"Recreate"}""")]
    [TestCase("""{"type":"RollingUpdate","rollingUpdate":{"maxSurge":1}}""", """{"type":"RollingUpdate","rollingUpdate":{"maxSurge":2}}""",
        """{"$retainKeys":["rollingUpdate","type"],"rollingUpdate":{"maxSurge":2}}""")]
    public void Create_WhatKeepsOnlySomeKeys_NamesThem(string from, string to, string expected) =>
        Made("Deployment", $"{{\"spec\":{{\"strategy\":{from}}}}}", $"{{\"spec\":{{\"strategy\":{to}}}}}")
            .ShouldBe(Text($"{{\"spec\":{{\"strategy\":{expected}}}}}"));

    [TestCase(
        """{"spec":{"minAvailable":1,"selector":{"matchLabels":{"a":"1"}}}}""",
        """{"spec":{"minAvailable":1,"selector":{"matchLabels":{"a":"1"}}}}""",
        """{"spec":{"selector":{"matchLabels":{"a":"1"}}}}""")]
    [TestCase(
        """{"spec":{"selector":{"matchLabels":{"a":"1"}}}}""",
        """{"spec":{"selector":{"matchLabels":{"b":"1"}}}}""",
        """{"spec":{"selector":{"matchLabels":{"b":"1"}}}}""")]
    public void Create_WhatIsReplacedAsAWhole_GoesIntoEveryPatch(string from, string to, string expected) =>
        Made("PodDisruptionBudget", from, to).ShouldBe(Text(expected));

    [Test]
    public void CreateThreeWay_WhatIsReplacedAsAWhole_IsTheManifests()
    {
        const string Budget = """{"spec":{"selector":{"matchLabels":{"a":"1"}}}}""";
        const string Changed = """{"spec":{"selector":{"matchLabels":{"b":"1"}}}}""";

        Text(StrategicMergePatch.CreateThreeWay(Tree(Budget), Tree(Changed), Tree(Budget), TypeOf("PodDisruptionBudget")).ValueOrThrow())
            .ShouldBe(Text(Changed));
    }

    [Test]
    public void Apply_FieldsThatTheSchemaDoesNotKnow_AreMergedAsAMergePatchDoes()
    {
        var item = Tree("""{"spec":{"mine":{"list":["a"],"map":{"x":1,"y":2}},"keyed":[{"name":"a","v":1}]}}""");
        var patch = Tree("""{"spec":{"mine":{"list":["b"],"map":{"x":null,"z":3}},"keyed":[{"name":"b"}]}}""");

        Text(StrategicMergePatch.Apply(item, patch, TypeOf("Pod")).ValueOrThrow())
            .ShouldBe(Text("""{"spec":{"mine":{"list":["b"],"map":{"y":2,"z":3}},"keyed":[{"name":"b"}]}}"""));
    }

    [Test]
    public void Apply_OneThatFails_HasItsErrorAndNoValue()
    {
        var failed = StrategicMergePatch.Apply(ObjectValue.Empty, Tree("""{"$patch":"turn"}"""), TypeOf("Pod"));

        (failed.IsSuccess, failed.Value).ShouldBe((false, null));
        Should.Throw<InvalidOperationException>(failed.ValueOrThrow).Message
            .ShouldBe("The patch failed: unknown patch type: turn in map: map[$patch:turn]");
        var applied = StrategicMergePatch.Apply(ObjectValue.Empty, ObjectValue.Empty, TypeOf("Pod"));
        (applied.IsSuccess, applied.Error).ShouldBe((true, ""));
    }

    [TestCase("""{"a":1}""", """{"a":1}""", """{"a":1,"b":2}""", "{}", TestName = "CreateThreeWay_WhatOthersAdded_Stays")]
    [TestCase(
        """{"a":1,"c":3}""",
        """{"a":1}""",
        """{"a":1,"b":2,"c":3}""",
        """{"c":null}""",
        TestName = "CreateThreeWay_WhatIsNoLongerApplied_Goes")]
    [TestCase("""{"a":1}""", """{"a":1}""", """{"a":9}""", """{"a":1}""", TestName = "CreateThreeWay_WhatOthersChanged_IsSetBack")]
    [TestCase("""{"a":1}""", """{"a":2}""", """{"a":1}""", """{"a":2}""", TestName = "CreateThreeWay_WhatChanged_IsSet")]
    [TestCase("""{"m":{"x":1,"y":2}}""", """{"m":{"x":1}}""", """{"m":{"x":1,"y":2,"z":3}}""", """{"m":{"y":null}}""",
        TestName = "CreateThreeWay_InAnObject_OnlyWhatWasApplied")]
    [TestCase("""{"m":{"x":1}}""", """{"n":{"y":1}}""", """{"m":{"x":1}}""", """{"m":null,"n":{"y":1}}""",
        TestName = "CreateThreeWay_AWholeObject_GoesAndComes")]
    [TestCase("{}", """{"m":{}}""", "{}", """{"m":{}}""", TestName = "CreateThreeWay_AnEmptyObject_Comes")]
    [TestCase("""{"m":{"x":{}}}""", """{"m":{"x":{}}}""", """{"m":{"x":{},"y":1}}""", "{}",
        TestName = "CreateThreeWay_AnEmptyObject_IsNoChange")]
    [TestCase("""{"m":{"x":{"a":1},"y":1}}""", """{"m":{"x":{"a":1}}}""", """{"m":{"x":{"a":1},"y":1}}""", """{"m":{"y":null}}""",
        TestName = "CreateThreeWay_BesideWhatGoes_NothingElse")]
    [TestCase("""{"l":[1,2]}""", """{"l":[1]}""", """{"l":[1,2,3]}""", """{"l":[1]}""", TestName = "CreateThreeWay_AList_IsReplaced")]
    public void CreateThreeWay_WithoutSchema(string applied, string manifest, string live, string expected) =>
        Text(MergePatch.CreateThreeWay(Tree(applied), Tree(manifest), Tree(live))).ShouldBe(Text(expected));

    [TestCase(
        """{"spec":{"replicas":3}}""", "{\"spec\":{}}", """{"spec":{"replicas":3,"paused":true}}""", """{"spec":{"replicas":null}}""")]
    [TestCase("{}", """{"spec":{"replicas":3}}""", """{"spec":{"replicas":5,"paused":true}}""", """{"spec":{"replicas":3}}""")]
    public void CreateThreeWay_WithSchema(string applied, string manifest, string live, string expected) =>
        Text(StrategicMergePatch.CreateThreeWay(Tree(applied), Tree(manifest), Tree(live), PatchSamples.Deployment).ValueOrThrow())
            .ShouldBe(Text(expected));

    [Test]
    public void CreateThreeWay_ContainerOfOthers_Stays()
    {
        const string Applied = """{"spec":{"containers":[{"name":"a","image":"x"},{"name":"b","image":"y"}]}}""";
        const string Manifest = """{"spec":{"containers":[{"name":"a","image":"z"}]}}""";
        const string Live = """{"spec":{"containers":[{"name":"a","image":"x"},{"name":"b","image":"y"},{"name":"proxy","image":"p"}]}}""";

        var patch = StrategicMergePatch.CreateThreeWay(Tree(Applied), Tree(Manifest), Tree(Live), TypeOf("Pod")).ValueOrThrow();

        Text(StrategicMergePatch.Apply(Tree(Live), patch, TypeOf("Pod")).ValueOrThrow())
            .ShouldBe(Text("""{"spec":{"containers":[{"name":"a","image":"z"},{"name":"proxy","image":"p"}]}}"""));
    }

    private static string Made(string kind, string from, string to)
    {
        var patch = StrategicMergePatch.Create(Tree(from), Tree(to), TypeOf(kind)).ValueOrThrow();
        StrategicMergePatch.Apply(Tree(from), patch, TypeOf(kind)).ValueOrThrow().ShouldBe(Tree(to));
        return Text(patch);
    }

    private static TypeFacts TypeOf(string kind) => FactTable.Kubernetes.FindType(kind switch
    {
        "Pod" => "core/v1.Pod",
        "PodDisruptionBudget" => "policy/v1.PodDisruptionBudget",
        _ => "apps/v1.Deployment",
    })!;

    private static ObjectValue Tree(string json) => (ObjectValue)JsonReader.ReadOrThrow(json);

    private static string Text(string json) => Text(Tree(json));

    private static string Text(ObjectValue tree) => YamlWriter.Write(tree);
}
