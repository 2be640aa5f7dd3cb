using Scenarios.Steps.Clusters;
using Scenarios.Steps.Manifests;
using Scenarios.Steps.Requests;
using Scenarios.Steps.Snapshots;
using Scenarios.Steps.Terminals;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>The services that sentences use.</summary>
/// <param name="Story">What the scenario has told so far.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Terminal">The terminal.</param>
/// <param name="Manifests">Applies manifests.</param>
/// <param name="Requests">Sends requests.</param>
/// <param name="Snapshots">Compares texts with accepted files.</param>
/// <param name="Registries">The registries that do not answer.</param>
/// <param name="Transcript">The log of the scenario, for reports.</param>
internal sealed record StoryTools(
    Story Story,
    ClusterDriver Cluster,
    TerminalDriver Terminal,
    ManifestDriver Manifests,
    RequestDriver Requests,
    SnapshotVerifier Snapshots,
    SilentRegistries Registries, IReqnrollOutputHelper Transcript);
