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
        ObjectValue.Of(("spec", ObjectValue.Of(("template", template.Tree.With("$patch", Replace)))));

    public static bool IsKeptBy(ControllerRevision revision, PodTemplateSpec template) =>
        revision.Tree.Find("data", "spec", "template") is ObjectValue kept && kept.Equals(template.Tree.With("$patch", Replace));

    public static PodTemplateSpec TemplateIn(ControllerRevision revision) =>
        new((revision.Tree.Find("data", "spec", "template") as ObjectValue ?? ObjectValue.Empty).Without("$patch"));
}
