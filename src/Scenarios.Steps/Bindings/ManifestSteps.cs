using Scenarios.Steps.Manifests;

namespace Scenarios.Steps.Bindings;

/// <summary>Objects that are there before the scenario begins: applied, and settled.</summary>
[Binding]
public sealed class ManifestSteps(ManifestDriver manifests)
{
    [Given("the manifest {string}")]
    public void ManifestFile(string file) => manifests.ApplyFile(file);

    [Given("the manifest:")]
    public void ManifestText(string manifest) => manifests.ApplyText(manifest);
}
