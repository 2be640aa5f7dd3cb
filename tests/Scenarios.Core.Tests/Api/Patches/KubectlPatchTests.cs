using Scenarios.Api.Patches;
using Scenarios.Api.Serialization;

namespace Scenarios.Core.Tests.Api.Patches;

/// <summary>Each patch is applied by us and by <c>kubectl patch --local</c>.</summary>
public sealed class KubectlPatchTests
{
    [TestCase("""{"spec":{"replicas":5}}""")]
    [TestCase("""{"spec":{"replicas":null,"paused":true}}""")]
    [TestCase("""{"spec":{"template":{"spec":{"containers":[{"name":"a","image":"nginx:2"}]}}}}""")]
    [TestCase("""{"spec":{"template":{"spec":{"containers":[{"name":"c","image":"x"},{"name":"b","args":["z"]}]}}}}""")]
    [TestCase("""{"spec":{"template":{"spec":{"containers":[{"name":"a","$patch":"delete"}]}}}}""")]
    [TestCase("""{"spec":{"template":{"spec":{"containers":[{"$patch":"replace"},{"name":"z","image":"z"}]}}}}""")]
    [TestCase("""{"spec":{"template":{"spec":{"$setElementOrder/containers":[{"name":"b"},{"name":"a"}],"containers":[{"name":"a","image":"q"}]}}}}""")]
    [TestCase("""{"spec":{"template":{"spec":{"containers":[{"name":"a","ports":[{"containerPort":80,"name":"web"},{"containerPort":81}],"args":["q"],"env":[{"name":"Y","$patch":"delete"},{"name":"Z","value":"3"}]}]}}}}""")]
    [TestCase("""{"spec":{"template":{"spec":{"volumes":[{"name":"w","$retainKeys":["name","secret"],"secret":{"secretName":"s"}}]}}}}""")]
    [TestCase("""{"spec":{"strategy":{"$retainKeys":["type"],"type":"Recreate"}}}""")]
    [TestCase("""{"spec":{"strategy":{"$patch":"replace","type":"Recreate"}}}""")]
    [TestCase("""{"spec":{"strategy":{"$patch":"delete"}}}""")]
    [TestCase("""{"metadata":{"finalizers":["c.io/z","a.io/x"]}}""")]
    [TestCase("""{"metadata":{"$deleteFromPrimitiveList/finalizers":["a.io/x"]}}""")]
    [TestCase("""{"metadata":{"$setElementOrder/finalizers":["b.io/y","a.io/x"]}}""")]
    [TestCase("""{"metadata":{"labels":{"tier":null,"new":"1"},"annotations":{"a":"b","c":null}}}""")]
    [TestCase("""{"spec":{"template":{"spec":{"tolerations":[{"key":"y"}],"nodeSelector":{"x":"y"}}}}}""")]
    public void Apply_OfAStrategicMergePatch_DoesWhatKubectlDoes(string patch)
    {
        var result = StrategicMergePatch.Apply(PatchSamples.Tree, (ObjectValue)JsonReader.ReadOrThrow(patch), PatchSamples.Deployment);

        result.Error.ShouldBeEmpty();
        YamlWriter.Write(WithoutTypedDefaults(result.Value!)).ShouldBe(YamlWriter.Write(OfKubectl(patch, "strategic")));
    }

    [TestCase("""{"spec":{"replicas":5,"template":{"spec":{"containers":[{"name":"z"}],"volumes":null}}}}""")]
    [TestCase("""{"metadata":{"labels":{"app":null,"x":"y"}}}""")]
    public void Apply_OfAMergePatch_DoesWhatKubectlDoes(string patch) =>
        YamlWriter.Write(WithoutTypedDefaults((ObjectValue)MergePatch.Apply(PatchSamples.Tree, JsonReader.ReadOrThrow(patch)))).ShouldBe(YamlWriter.Write(OfKubectl(patch, "merge")));

    [TestCase("""[{"op":"replace","path":"/spec/replicas","value":7},{"op":"add","path":"/metadata/labels/a~1b","value":"c"}]""")]
    [TestCase("""[{"op":"remove","path":"/spec/template/spec/containers/0"},{"op":"add","path":"/spec/template/spec/containers/0","value":{"name":"n"}}]""")]
    [TestCase("""[{"op":"add","path":"/metadata/finalizers/-","value":"z.io/z"},{"op":"move","from":"/metadata/labels/tier","path":"/metadata/labels/moved"}]""")]
    [TestCase("""[{"op":"test","path":"/spec/replicas","value":3},{"op":"copy","from":"/metadata/labels/app","path":"/metadata/labels/copy"}]""")]
    public void Apply_OfAJsonPatch_DoesWhatKubectlDoes(string patch)
    {
        var result = JsonPatch.Apply(PatchSamples.Tree, (ListValue)JsonReader.ReadOrThrow(patch));

        YamlWriter.Write(WithoutTypedDefaults(result.ValueOrThrow())).ShouldBe(YamlWriter.Write(OfKubectl(patch, "json")));
    }

    [TestCase("""[{"op":"remove","path":"/spec/nothing"}]""")]
    [TestCase("""[{"op":"add","path":"/spec/a/b","value":1}]""")]
    [TestCase("""[{"op":"test","path":"/spec/replicas","value":4}]""")]
    [TestCase("""[{"op":"remove","path":"/spec/template/spec/containers/9"}]""")]
    [TestCase("""[{"op":"add","path":"/spec/template/spec/containers/x","value":{}}]""")]
    [TestCase("""[{"op":"move","from":"/a/b","path":"/c"}]""")]
    [TestCase("""[{"op":"dance","path":"/a"}]""")]
    public void Apply_OfAJsonPatchThatFails_SaysWhatKubectlSays(string patch) =>
        RealKubectl.Run("d.yaml", PatchSamples.Yaml, "patch", "--local", "--type", "json", "-p", patch, "-o", "yaml")
            .ShouldBe($"error: {JsonPatch.Apply(PatchSamples.Tree, (ListValue)JsonReader.ReadOrThrow(patch)).Error}\n");

    private static ObjectValue OfKubectl(string patch, string kind)
    {
        var output = RealKubectl.Run("d.yaml", PatchSamples.Yaml, "patch", "--local", "--type", kind, "-p", patch, "-o", "yaml");
        return WithoutTypedDefaults((ObjectValue)YamlReader.ReadValue(output, "kubectl").Value!);
    }

    // kubectl reads the result into Go types, which print a few empty fields.
    private static ObjectValue WithoutTypedDefaults(ObjectValue tree) => (ObjectValue)Cleaned(tree.Without("status"));

    private static Value Cleaned(Value value)
    {
        switch (value)
        {
            case ObjectValue fields:
                fields = fields["creationTimestamp"] is NullValue ? fields.Without("creationTimestamp") : fields;
                foreach (var (name, field) in fields)
                {
                    var cleaned = Cleaned(field);
                    fields = cleaned is ObjectValue { Count: 0 } && (name is "resources" or "strategy" or "annotations") ? fields.Without(name) : fields.With(name, cleaned);
                }

                return fields;
            case ListValue items:
                return ListValue.From(items.Select(Cleaned));
            default:
                return value;
        }
    }
}
