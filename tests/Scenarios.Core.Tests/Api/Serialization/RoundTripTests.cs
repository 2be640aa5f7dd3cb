using FsCheck;
using FsCheck.Fluent;
using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Core.Tests.Objects.Tree;

namespace Scenarios.Core.Tests.Api.Serialization;

public sealed class RoundTripTests
{
    [Test]
    public void Write_AsJson_ReadsBackTheSame() => Prop.ForAll(AnyTree.Objects(), tree =>
        JsonReader.ReadOrThrow(JsonWriter.WriteCompact(tree)).Equals(tree)
        && JsonReader.ReadOrThrow(JsonWriter.Write(tree, FieldOrder.AsWritten)).Equals(tree)).QuickCheckThrowOnFailure();

    [Test]
    public void Write_AsYaml_ReadsBackTheSame() => Prop.ForAll(AnyTree.Objects(), tree =>
    {
        var (value, error) = YamlReader.ReadValue(YamlWriter.Write(tree), "f.yaml");
        return error is null && value!.Equals(tree);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Write_AsYaml_IsWhatKubectlWrites()
    {
        var items = Gen.Sample(AnyTree.Objects().Generator, 30, 40).Select((tree, index) => ObjectValue.Of(
            ("apiVersion", new StringValue("example.com/v1")),
            ("kind", new StringValue("Foo")),
            ("metadata", ObjectValue.Of(("name", new StringValue($"x{index}")), ("labels", ObjectValue.Of(("z", new StringValue("1")))))),
            ("spec", tree))).ToList();

        var output = RealKubectl.Run(
            "f.json", string.Concat(items.Select(item => JsonWriter.Write(item))), "label", "--local", "z=1", "-o", "yaml");

        output.ShouldBe(string.Concat(items.Select(YamlWriter.Write)));
    }
}
