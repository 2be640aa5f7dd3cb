using Scenarios.Api.Serialization.Json;
using Scenarios.Objects.Ownership;

namespace Scenarios.Core.Tests.Objects.Ownership;

/// <summary>Which parts of a custom object have an owner of their own.</summary>
public sealed class SchemaFactsTests
{
    private const string Schema = """
        {"type":"object","properties":{"spec":{"type":"object","properties":{
          "plain":{"type":"array","items":{"type":"string"}},
          "tags":{"type":"array","x-kubernetes-list-type":"set","items":{"type":"string"}},
          "ports":{"type":"array","x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["port","protocol"],"items":{"type":"object","properties":{
            "port":{"type":"integer"},"protocol":{"type":"string","default":"TCP"},"name":{"type":"string"}}}},
          "whole":{"type":"object","x-kubernetes-map-type":"atomic","properties":{"a":{"type":"string"}}},
          "free":{"type":"object","x-kubernetes-preserve-unknown-fields":true}}}}}
        """;

    [TestCase("""{"plain":["a"]}""", ".spec.plain")]
    [TestCase("""{"tags":["a"]}""", ".spec.tags[=\"a\"]")]
    [TestCase("""{"whole":{"a":"b"}}""", ".spec.whole")]
    [TestCase("""{"free":{"a":{"b":1}}}""", ".spec.free.a, .spec.free.a.b")]
    [TestCase("""{"ports":[{"port":1,"name":"x"}]}""", ".spec.ports[port=1,protocol=\"TCP\"], .spec.ports[port=1,protocol=\"TCP\"].name, "
        + ".spec.ports[port=1,protocol=\"TCP\"].port")]
    public void Fields_AreThoseOfTheSchema(string spec, string paths)
    {
        var schema = FieldSchema.Of(SchemaFacts.Of((ObjectValue)JsonReader.ReadOrThrow(Schema), isOpen: false));

        string.Join(", ", TreeFields.Of((ObjectValue)JsonReader.ReadOrThrow($$"""{"spec":{{spec}}}"""), schema).Paths()).ShouldBe(paths);
    }
}
