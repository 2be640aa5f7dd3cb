using Scenarios.Api.Serialization.Yaml;
using Scenarios.Kubectl.Create.Generators;

namespace Scenarios.Kubectl.Tests.Create;

/// <summary>The first name is the one that kubectl 1.33 gave.</summary>
internal sealed class NameHashTests
{
    [TestCase("{kind: ConfigMap, metadata: {name: hashed}, data: {a: b}}", "hashed-4dk9m7dmmg")]
    [TestCase("{kind: Secret, type: Opaque, metadata: {name: s}, data: {b: Yg==, a: YQ==}}", "s-SAME")]
    public void Append_Content_EndsTheName(string yaml, string expected)
    {
        var item = new ApiObject((ObjectValue)YamlReader.Read(yaml, "test.yaml").Documents[0].Value);

        var named = NameHash.Append(item).Name;

        if (!expected.EndsWith("SAME", StringComparison.Ordinal))
        {
            named.ShouldBe(expected);
            return;
        }

        // The order of the keys does not matter.
        var turned = item.With(["data"], ObjectValue.Of(("a", new StringValue("YQ==")), ("b", new StringValue("Yg=="))));
        NameHash.Append(turned).Name.ShouldBe(named);
        NameHash.Append(item.With(["data", "a"], new StringValue("Yw=="))).Name.ShouldNotBe(named);
    }
}
