using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel.Randomness;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// Finds the target of a request to the proxy subresource (kubernetes, pkg/registry/core/service/storage/storage.go and
/// pkg/registry/core/pod/strategy.go: ResourceLocation).
/// </summary>
internal sealed class ProxyRequests(ObjectStore store, SeededRandom random, Func<IProxyTransport?> transport)
{
    public ApiResult<RestResponse> Pass(ResourceType type, string @namespace, string name, RestRequest request)
    {
        var place = type.GroupResource switch
        {
            "services" => OfService(@namespace, name),
            "pods" => OfPod(@namespace, name),
            _ => new ApiStatus(501, "NotImplemented", $"not simulated: the subresource proxy of {type.GroupResource}"),
        };
        if (!place.IsSuccess)
        {
            return place.Status;
        }

        var (response, error) = transport()?.Send(place.Value.Address, place.Value.Port, request) ?? (null, "no network");
        return response is null ? ApiErrors.ServiceUnavailable($"error trying to reach service: {error}") : response;
    }

    private ApiResult<Place> OfService(string @namespace, string id)
    {
        var parts = id.Split(':');
        var (name, port) = parts.Length == 3 ? (parts[1], parts[2]) : (parts[0], parts.Length == 2 ? parts[1] : string.Empty);
        if (parts.Length > 3 || name.Length == 0)
        {
            return ApiErrors.BadRequest($"invalid service request {GoText.Quote(id)}");
        }

        if (store.Of(KnownResources.Services).Find(new ObjectKey(@namespace, name)) is not { } found)
        {
            return ApiErrors.NotFound(KnownResources.Services, name);
        }

        if (long.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var known = Service.Of(found).Spec.Ports.FirstOrDefault(candidate => candidate.Port == number);
            if (!known.Exists)
            {
                return ApiErrors.ServiceUnavailable($"no service port {number} found for service {GoText.Quote(name)}");
            }

            port = known.Name;
        }

        return OfEndpoints(@namespace, name, port, id);
    }

    private ApiResult<Place> OfEndpoints(string @namespace, string name, string port, string id)
    {
        var endpoints = store.Of(KnownResources.Endpoints).Find(new ObjectKey(@namespace, name));
        if (endpoints is null)
        {
            return ApiErrors.NotFound(KnownResources.Endpoints, name);
        }

        var places = new List<Place>();
        foreach (var subset in Scenarios.Objects.Views.Core.Endpoints.Of(endpoints).Subsets)
        {
            foreach (var candidate in subset.Ports)
            {
                if (candidate.Name == port)
                {
                    places.AddRange(subset.Addresses.Select(address => new Place(address.Ip, (int)candidate.Port)));
                }
            }
        }

        return places.Count == 0
            ? ApiErrors.ServiceUnavailable($"no endpoints available for service {GoText.Quote(id)}")
            : places[random.Next(places.Count)];
    }

    private ApiResult<Place> OfPod(string @namespace, string id)
    {
        var parts = id.Split(':');
        var (name, port) = parts.Length == 3 ? (parts[1], parts[2]) : (parts[0], parts.Length == 2 ? parts[1] : string.Empty);
        if (store.Of(KnownResources.Pods).Find(new ObjectKey(@namespace, name)) is not { } found)
        {
            return ApiErrors.NotFound(KnownResources.Pods, name);
        }

        var pod = Pod.Of(found);
        if (pod.Status.PodIP.Length == 0)
        {
            return ApiErrors.BadRequest("address not allowed");
        }

        // If the request names no port: the first port of the first container that has any, else 80.
        var first = pod.Spec.Containers.FirstOrDefault(static container => container.Ports.Count > 0);
        var usual = first.Exists ? (int)first.Ports[0].ContainerPortField : 80;
        return new Place(
            pod.Status.PodIP, int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual);
    }

    private sealed record Place(string Address, int Port);
}
