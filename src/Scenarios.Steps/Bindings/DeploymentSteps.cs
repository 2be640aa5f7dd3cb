using Scenarios.Steps.Manifests;

namespace Scenarios.Steps.Bindings;

/// <summary>Deployments described in a sentence. Pods carry the label <c>app</c> with the Deployment's name.</summary>
[Binding]
public sealed class DeploymentSteps(ManifestDriver manifests)
{
    [Given("a Deployment {string} with {int} replica(s)")]
    public void Deployment(string name, int replicas) => manifests.ApplyText(ManifestText.Deployment(name, replicas, ManifestText.DefaultImage));

    [Given("a Deployment {string} with {int} replica(s) of image {string}")]
    public void Deployment(string name, int replicas, string image) => manifests.ApplyText(ManifestText.Deployment(name, replicas, image));
}
