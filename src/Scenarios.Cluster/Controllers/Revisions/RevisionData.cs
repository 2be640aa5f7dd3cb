using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Controllers.Revisions;

/// <summary>
/// A Pod template as a ControllerRevision stores it: as the patch that restores it (kubernetes, getPatch of daemon/update.go and
/// stateful_set_utils.go).
/// </summary>
internal static class RevisionData
{
    private static readonly StringValue Replace = new("replace");

    public static ObjectValue Of(PodTemplateSpec template) =>
        new DaemonSet { Spec = new() { Template = new(template.Tree.With("$patch", Replace)) } }.Tree;

    public static bool IsKeptBy(ControllerRevision revision, PodTemplateSpec template) =>
        Patch(revision) is { Exists: true } kept && kept.Tree.Equals(template.Tree.With("$patch", Replace));

    public static PodTemplateSpec TemplateIn(ControllerRevision revision) =>
        new(Patch(revision).Tree.Without("$patch"));

    // The patch of a StatefulSet looks the same.
    private static PodTemplateSpec Patch(ControllerRevision revision) => new DaemonSet(revision.Data as ObjectValue).Spec.Template;
}
