using Scenarios.Api.Objects;
using Scenarios.Api.Tree;
using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.Controllers.Endpoints;

/// <summary>Pods as endpoints of slices, remembered until the Pod or the Service's wish for unready ones changes.</summary>
internal sealed class SliceEndpoints
{
    private readonly Dictionary<ObjectKey, (ApiObject Pod, ObjectValue Spec, ObjectValue Endpoint)> _known = [];

    public ObjectValue Of(ApiObject service, ApiObject pod)
    {
        var key = ObjectKey.Of(pod);
        if (_known.TryGetValue(key, out var known) && ReferenceEquals(known.Pod, pod) && ReferenceEquals(known.Spec, service.Spec))
        {
            return known.Endpoint;
        }

        var endpoint = Make(service, pod);
        _known[key] = (pod, service.Spec, endpoint);
        return endpoint;
    }

    public void Forget(IReadOnlyList<ApiObject> present)
    {
        // Only when most of what is remembered is gone: then a walk over it is paid for.
        if (_known.Count > 2 * present.Count + 64)
        {
            _known.Clear();
        }
    }

    private static ObjectValue Make(ApiObject service, ApiObject pod)
    {
        var serving = PodFacts.IsReady(pod);
        var terminating = pod.IsBeingDeleted;
        var conditions = ObjectValue.Of(
            ("ready", BooleanValue.Of(service.FlagAt("spec", "publishNotReadyAddresses") || (serving && !terminating))),
            ("serving", BooleanValue.Of(serving)),
            ("terminating", BooleanValue.Of(terminating)));
        var endpoint = new ObjectBuilder(5)
            .Add("addresses", ListValue.Of(new StringValue(pod.TextAt("status", "podIP"))))
            .Add("conditions", conditions);
        if (EndpointHostname.Of(service, pod) is { } hostname)
        {
            endpoint.Add("hostname", hostname);
        }

        return endpoint.Add("targetRef", EndpointHostname.TargetOf(pod)).AddIfSet("nodeName", pod.TextAt("spec", "nodeName")).ToObject();
    }
}
