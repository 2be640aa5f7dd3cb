using Scenarios.Api.Patches;
using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Core.Tests.Api.Patches;

/// <summary>
/// What <c>kubectl apply</c> sends for Deployments, by example. The patch has its fields in the same order, and the live object that comes
/// of it is not changed by a second apply.
/// </summary>
internal sealed class ThreeWayTableTests
{
    private static IEnumerable<TestCaseData> Examples()
    {
        var objects = new Dictionary<string, ObjectValue>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Api", "Patches", "Tables",
            "three-way.txt")))
        {
            if (line.Split(' ', 2) is [var what, var json] && what is "applied" or "live" or "manifest" or "=")
            {
                objects[what] = (ObjectValue)JsonReader.ReadOrThrow(json);
                if (what == "=")
                {
                    yield return new TestCaseData(objects["applied"], objects["live"], objects["manifest"], objects["="])
                        .SetArgDisplayNames(json);
                }
            }
        }
    }

    [TestCaseSource(nameof(Examples))]
    public void CreateThreeWay_Example(ObjectValue applied, ObjectValue live, ObjectValue manifest, ObjectValue expected)
    {
        var patch = StrategicMergePatch.CreateThreeWay(applied, manifest, live, PatchSamples.Deployment).ValueOrThrow();

        YamlWriter.Write(patch).ShouldBe(YamlWriter.Write(expected));
        var patched = StrategicMergePatch.Apply(live, patch, PatchSamples.Deployment).ValueOrThrow();
        var again = StrategicMergePatch.CreateThreeWay(manifest, manifest, patched, PatchSamples.Deployment).ValueOrThrow();
        StrategicMergePatch.Apply(patched, again, PatchSamples.Deployment).ValueOrThrow().ShouldBe(patched);
    }
}
