using Scenarios.Steps.Manifests;

namespace Scenarios.Steps.Bindings;

/// <summary>Services described in a sentence. They select the Pods whose label <c>app</c> has the Deployment's name.</summary>
[Binding]
public sealed class ServiceSteps(ManifestDriver manifests)
{
    [Given("a Service {string} for Deployment {string} on port {int}")]
    public void Service(string name, string deployment, int port) => manifests.ApplyText(ManifestText.Service(name, deployment, port, port));

    [Given("a Service {string} for Deployment {string} on port {int} to port {int}")]
    public void Service(string name, string deployment, int port, int targetPort) =>
        manifests.ApplyText(ManifestText.Service(name, deployment, port, targetPort));
}
