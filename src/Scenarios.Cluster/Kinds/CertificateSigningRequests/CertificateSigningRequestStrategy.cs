using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Certificates;

namespace Scenarios.Cluster.Kinds.CertificateSigningRequests;

/// <summary>
/// A request never changes; the decision is written through the approval subresource (kubernetes,
/// pkg/registry/certificates/certificates/strategy.go).
/// </summary>
internal sealed class CertificateSigningRequestStrategy(Simulation simulation) : ResourceStrategy(KnownResources.CertificateSigningRequests)
{
    public override ObjectValue PrepareForUpdate(ObjectValue tree, ApiObject previous) =>
        (new CertificateSigningRequest(tree) with { Spec = CertificateSigningRequest.Of(previous).Spec }).Tree;

    public override ObjectValue? MergeAt(string subresource, ObjectValue tree, ApiObject previous)
    {
        if (subresource == "approval")
        {
            var request = CertificateSigningRequest.Of(previous);
            var conditions = Stamped(new CertificateSigningRequest(tree).Status.Conditions, request.Status.Conditions);
            return (request with { Status = request.Status with { Conditions = conditions } }).Tree;
        }

        return null;
    }

    private ViewList<CertificateSigningRequestCondition> Stamped(
        ViewList<CertificateSigningRequestCondition> conditions, ViewList<CertificateSigningRequestCondition> before)
    {
        for (var index = 0; index < conditions.Count; index++)
        {
            var condition = conditions[index];
            var known = before.Find(condition.Type);
            if (!known.Exists && condition.LastUpdateTime is null)
            {
                condition = condition with { LastUpdateTime = simulation.Now };
            }

            if (condition.LastTransitionTime is null)
            {
                condition = condition with { LastTransitionTime = before.Since(condition.Type, condition.Status, simulation.Now) };
            }

            conditions = conditions.WithItem(index, condition);
        }

        return conditions;
    }
}
