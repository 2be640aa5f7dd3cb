using Scenarios.Api.Requests;

namespace Scenarios.Cluster.Controllers;

/// <summary>
/// A Pod that is refused because its Namespace goes away is no event (kubernetes, pkg/controller/controller_utils.go, createPods).
/// </summary>
internal static class TerminatingNamespace
{
    public static bool Refused(ApiStatus status) => status.Causes.Any(static cause => cause.Reason == "NamespaceTerminating");
}
