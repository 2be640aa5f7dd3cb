using Scenarios.Api.CustomResources;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Requests;

namespace Scenarios.Core.Tests.Api.CustomResources;

public sealed class CustomObjectsTests
{
    private const string Schema =
        """
        {"type":"object","required":["spec"],"properties":{"spec":{"type":"object","required":["name"],
         "x-kubernetes-validations":[{"rule":"!has(self.max) || self.max >= self.min","message":"max below min"},{"rule":"self.name == oldSelf.name"}],
         "properties":{
          "name":{"type":"string","minLength":2,"maxLength":5,"pattern":"^[a-z]+$"},
          "min":{"type":"integer","minimum":1,"default":1},"max":{"type":"integer","maximum":10},
          "mode":{"type":"string","enum":["fast","slow"],"default":"fast"},
          "tags":{"type":"array","x-kubernetes-list-type":"set","items":{"type":"string"},"maxItems":2},
          "free":{"type":"object","x-kubernetes-preserve-unknown-fields":true},
          "size":{"x-kubernetes-int-or-string":true},
          "inner":{"type":"object","x-kubernetes-embedded-resource":true,"x-kubernetes-preserve-unknown-fields":true},
          "keyed":{"type":"array","x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["k"],
           "items":{"type":"object","properties":{"k":{"type":"string"},"v":{"type":"integer"}}}},
          "ports":{"type":"array","items":{"type":"object","properties":{"port":{"type":"integer"},"protocol":{"type":"string","default":"TCP"}}}}
         }}}}
        """;

    private static readonly CustomKind Kind = CustomKind.TypesOf(new ApiObject((ObjectValue)JsonReader.ReadOrThrow(
        """{"spec":{"group":"a.b","scope":"Namespaced","names":{"kind":"Thing","plural":"things"},"versions":[{"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":SCHEMA}}]}}"""
            .Replace("SCHEMA", Schema, StringComparison.Ordinal))))[0].Custom!;

    [Test]
    public void Decode_UnknownFields_AreTakenOutAndTold()
    {
        var (tree, decoded) = CustomObjects.Decode(
            Kind,
            Tree(
                """{"kind":"Thing","metadata":{"name":"x"},"spec":{"name":"ab","odd":1,"free":{"x":1},"ports":[{"port":1,"y":2}]},"top":1}"""));
        JsonWriter.WriteCompact(tree)
            .ShouldBe("""{"kind":"Thing","metadata":{"name":"x"},"spec":{"free":{"x":1},"name":"ab","ports":[{"port":1}]}}""");
        decoded.StrictErrors.ShouldBe(["unknown field \"spec.odd\"", "unknown field \"spec.ports[0].y\"", "unknown field \"top\""]);
    }

    [Test]
    public void Decode_AnObjectInside_KeepsWhatMetadataHas()
    {
        var (tree, decoded) = CustomObjects.Decode(
            Kind,
            Tree("""{"spec":{"inner":{"kind":"A","metadata":{"name":"x","odd":1},"free":2},"odd":1}}"""));

        JsonWriter.WriteCompact(tree).ShouldBe("""{"spec":{"inner":{"free":2,"kind":"A","metadata":{"name":"x"}}}}""");
        decoded.StrictErrors.ShouldBe(["unknown field \"spec.odd\"", "unknown field \"spec.inner.metadata.odd\""]);
    }

    [Test]
    public void Default_FieldsThatLack_AreFilledInAtAnyDepth() =>
        JsonWriter.WriteCompact(CustomObjects.Default(Kind, Tree("""{"spec":{"ports":[{"port":1}]}}""")))
            .ShouldBe("""{"spec":{"min":1,"mode":"fast","ports":[{"port":1,"protocol":"TCP"}]}}""");

    [TestCase("""{"name":"abc","min":1}""", "")]
    [TestCase("""{"name":"abc","min":5,"max":3}""", "spec: Invalid value: \"object\": max below min")]
    [TestCase("""{"name":"A"}""", "spec.name: Invalid value: \"A\": spec.name in body should be at least 2 chars long")]
    [TestCase("""{"name":"AB"}""", "spec.name: Invalid value: \"AB\": spec.name in body should match '^[a-z]+$'")]
    [TestCase(
        """{"name":"abc","inner":{"kind":"A_b"}}""",
        "[spec.inner.apiVersion: Required value: must not be empty, spec.inner.kind: Invalid value: \"A_b\": "
        + "may have mixed case, but should otherwise match: a DNS-1035 label must consist of lower case alphanumeric characters or '-', "
        + "start with an alphabetic character, "
        + "and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is "
        + "'[a-z]([-a-z0-9]*[a-z0-9])?'), "
        + "<nil>: Invalid value: \"null\": some validation rules were not checked because the object was invalid; correct the existing "
        + "errors to complete validation]")]
    [TestCase(
        """{"name":"abc","keyed":[{"k":"a"},{"k":"a","v":1}]}""",
        "spec.keyed[1]: Duplicate value: map[string]interface {}{\"k\":\"a\"}")]
    [TestCase("""{"name":"abc","min":1,"max":11}""", "spec.max: Invalid value: 11: spec.max in body should be less than or equal to 10")]
    [TestCase("""{"name":"abc","min":0}""", "spec.min: Invalid value: 0: spec.min in body should be greater than or equal to 1")]
    [TestCase("""{"name":"abc","mode":"x"}""", "spec.mode: Unsupported value: \"x\": supported values: \"fast\", \"slow\"")]
    [TestCase("""{"name":"abc","tags":["a","a"]}""", "spec.tags[1]: Duplicate value: \"a\"")]
    [TestCase("""{"name":"abc","size":"1"}""", "")]
    [TestCase(
        """{"min":1}""",
        "[spec.name: Required value, <nil>: Invalid value: \"null\": some validation rules were not checked because the object was "
        + "invalid; correct the existing errors to complete validation]")]
    [TestCase(
        """{"name":"abc","min":"x"}""",
        "[spec.min: Invalid value: \"string\": spec.min in body must be of type integer: \"string\", <nil>: Invalid value: \"null\": "
        + "some validation rules were not checked because the object was invalid; correct the existing errors to complete validation]")]
    public void Check_Object_HasTheFaultsOfTheServer(string spec, string faults) =>
        Text(CustomObjects.Check(Kind, Tree($"{{\"spec\":{spec}}}"), null)).ShouldBe(faults);

    [Test]
    public void Check_TransitionRule_LooksAtWhatIsStored()
    {
        var before = Tree("""{"spec":{"name":"abc","min":1}}""");
        Text(CustomObjects.Check(Kind, before, before)).ShouldBe(string.Empty);
        Text(CustomObjects.Check(Kind, Tree("""{"spec":{"name":"abd","min":1}}"""), before))
            .ShouldBe("spec: Invalid value: \"object\": failed rule: self.name == oldSelf.name");
    }

    private static ObjectValue Tree(string json) => (ObjectValue)JsonReader.ReadOrThrow(json);

    private static string Text(IReadOnlyList<Scenarios.Api.Requests.StatusCause> faults) =>
        faults.Count == 0 ? string.Empty : StatusCause.Aggregate(faults);
}
