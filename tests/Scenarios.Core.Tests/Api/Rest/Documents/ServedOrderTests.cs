using Scenarios.Api.Rest.Documents;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Json;

namespace Scenarios.Core.Tests.Api.Rest.Documents;

/// <summary>
/// The order of fields in answers: that of Go's structures, and maps sorted by key. Patched objects in errors have an order of their own.
/// </summary>
internal sealed class ServedOrderTests
{
    [TestCase("Pod",
        """{"spec":{"nodeName":"n","containers":[{"image":"i","name":"c"}]},"metadata":{"labels":{"b":"1","a":"2"},"name":"x"}}""",
        """{"metadata":{"name":"x","labels":{"a":"2","b":"1"}},"spec":{"containers":[{"name":"c","image":"i"}],"nodeName":"n"}}""")]
    [TestCase("Pod", """{"zeta":{"b":[{"d":1,"c":2}],"a":1},"alpha":2,"kind":"Pod"}""",
        """{"kind":"Pod","zeta":{"a":1,"b":[{"c":2,"d":1}]},"alpha":2}""")]
    [TestCase("Pod", """{"spec":{"containers":{"b":1,"a":2}}}""", """{"spec":{"containers":{"a":2,"b":1}}}""")]
    [TestCase("Pod", """{"spec":"text","kind":"Pod"}""", """{"kind":"Pod","spec":"text"}""")]
    [TestCase("ConfigMap", """{"data":{"b":"1","\ud83d\ude00":"3","\ue000":"2","a":"0"}}""",
        """{"data":{"a":"0","b":"1","\ue000":"2","\ud83d\ude00":"3"}}""")]
    [TestCase("ControllerRevision", """{"data":{"b":{"d":1,"c":2},"a":0},"revision":1}""",
        """{"data":{"a":0,"b":{"c":2,"d":1}},"revision":1}""")]
    public void Of_AnObjectOfAKind_IsThatOfItsStructure(string kind, string tree, string expected) =>
        Text(ServedOrder.Of(TypeOf(kind), Tree(tree))).ShouldBe(Text(Tree(expected)));

    [Test]
    public void Of_AnObjectWithoutAStructure_IsByName() => Text(ServedOrder.Of(Tree("""{"b":{"d":[{"y":1,"x":2}],"c":1},"a":1}"""), null))
        .ShouldBe("""{"a":1,"b":{"c":1,"d":[{"x":2,"y":1}]}}""");

    // What a patch did not touch keeps the served order; what it touched is sorted.
    [TestCase(
        """{"kind":"Pod","metadata":{"name":"x"},"spec":{"containers":[{"name":"c","image":"j"}]}}""",
        """{"kind":"Pod","metadata":{"name":"x"},"spec":{"containers":[{"image":"j","name":"c"}]}}""")]
    [TestCase(
        """{"kind":"Pod","metadata":{"name":"x","labels":{"a":"1"}},"spec":{"containers":[{"name":"c","image":"i"}]}}""",
        """{"kind":"Pod","metadata":{"labels":{"a":"1"},"name":"x"},"spec":{"containers":[{"name":"c","image":"i"}]}}""")]
    [TestCase(
        """{"kind":"Pod","metadata":{"name":"x"},"spec":{"containers":[{"name":"c","image":"i"},{"name":"d","image":"k"}]}}""",
        """{"kind":"Pod","metadata":{"name":"x"},"spec":{"containers":[{"name":"c","image":"i"},{"name":"d","image":"k"}]}}""")]
    [TestCase(
        """{"kind":"Pod","metadata":{"name":"x"},"spec":{"nodeName":"n","containers":[{"name":"c","image":"i"}]}}""",
        """{"kind":"Pod","metadata":{"name":"x"},"spec":{"containers":[{"name":"c","image":"i"}],"nodeName":"n"}}""")]
    public void PatchedText_OfAPatchedPod(string patched, string expected)
    {
        var original = Tree("""{"kind":"Pod","metadata":{"name":"x"},"spec":{"containers":[{"name":"c","image":"i"}]}}""");

        PatchedText.Of(TypeOf("Pod"), Tree(patched), original).ShouldBe(expected);
    }

    private static ResourceType TypeOf(string kind) =>
        ApiSchema.Kubernetes.Resources.Single(type => type.Kind == kind && type.Group is "" or "apps" && type.Kind == kind);

    private static ObjectValue Tree(string text) => (ObjectValue)JsonReader.ReadOrThrow(text);

    private static string Text(ObjectValue tree) => JsonWriter.WriteCompact(tree, FieldOrder.AsWritten);
}
