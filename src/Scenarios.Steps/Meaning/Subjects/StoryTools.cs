using Scenarios.Steps.Clusters;
using Scenarios.Steps.Manifests;
using Scenarios.Steps.Requests;
using Scenarios.Steps.Snapshots;
using Scenarios.Steps.Terminals;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>What sentences work with.</summary>
/// <param name="Story">What was told so far.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Terminal">The terminal.</param>
/// <param name="Manifests">Applies manifests.</param>
/// <param name="Requests">Sends requests.</param>
/// <param name="Snapshots">Compares with accepted files.</param>
/// <param name="Registries">Which registries do not answer.</param>
/// <param name="Transcript">Where reports read what was done.</param>
internal sealed record StoryTools(
    Story Story,
    ClusterDriver Cluster,
    TerminalDriver Terminal,
    ManifestDriver Manifests,
    RequestDriver Requests,
    SnapshotVerifier Snapshots,
    SilentRegistries Registries, IReqnrollOutputHelper Transcript);
