using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Network.Services;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.Network;

/// <summary>Services and their EndpointSlices as the network sees them, on an API server where no controller acts.</summary>
internal sealed class ServiceWorld
{
    /// <param name="objects">YAML documents; those without a namespace are in default.</param>
    public ServiceWorld(string objects)
    {
        Add(objects);
        Table = new ServiceTable(Plane.Context);
    }

    public ControlPlane Plane { get; } = new(runsPods: false, runsControllers: false);

    public ServiceTable Table { get; }

    /// <summary>A Service with its fields, and one slice of ready endpoints for it.</summary>
    /// <param name="spec">Its fields, as flow YAML.</param>
    /// <param name="endpoints">Such as <c>10.244.1.1@worker</c>; one that begins with <c>-</c> is not ready.</param>
    public static string Service(string name, string spec, string endpoints = "", string port = "name: '', port: 8080, protocol: TCP")
    {
        var items = endpoints.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static text => text.TrimStart('-').Split('@') switch
        {
            [var address, var node] => (Address: address, Node: $", nodeName: {node}", IsReady: text[0] != '-'),
            [var address, ..] => (Address: address, Node: string.Empty, IsReady: text[0] != '-'),
            _ => throw new ArgumentException(text, nameof(endpoints)),
        });
        var list = string.Join(", ", items.Select(static item =>
            $"{{addresses: [{item.Address}]{item.Node}, conditions: {{ready: {(item.IsReady ? "true" : "false")}}} }}"));
        var slice = $$"""
            ---
            apiVersion: discovery.k8s.io/v1
            kind: EndpointSlice
            metadata: {name: {{name}}-1, labels: {kubernetes.io/service-name: {{name}} } }
            addressType: IPv4
            ports: [{ {{port}} }]
            endpoints: [{{list}}]

            """;
        var service = $"apiVersion: v1\nkind: Service\nmetadata: {{name: {name}}}\nspec: {{ {spec} }}\n";
        return endpoints.Length > 0 ? service + slice : service;
    }

    public void Add(string objects)
    {
        foreach (var document in objects.ReplaceLineEndings("\n").Split("---\n", StringSplitOptions.RemoveEmptyEntries))
        {
            Plane.Create(document);
        }

        Plane.Settle();
    }

    /// <summary>Gives a Service its load balancer's addresses.</summary>
    /// <param name="ingress">Such as <c>{ip: 172.18.255.1}</c>.</param>
    public void Balance(string service, string ingress)
    {
        var status = ControlPlane.Parse($"{{apiVersion: v1, kind: Service, status: {{loadBalancer: {{ingress: [{ingress}]}} }} }}").Status;
        var changed = Plane.Get(KnownResources.Services, service).With(["status"], status);
        Plane.Api.Update(KnownResources.Services, "default", changed, WriteOptions.Default, "status").ValueOrThrow();
        Plane.Settle();
    }

    public void Change(ResourceType type, string name, Func<ApiObject, ApiObject> change)
    {
        Plane.Api.Update(type, "default", change(Plane.Get(type, name)), WriteOptions.Default).ValueOrThrow();
        Plane.Settle();
    }

    public void Delete(ResourceType type, string name)
    {
        Plane.Api.Delete(type, "default", name, DeleteOptions.Default).ValueOrThrow();
        Plane.Settle();
    }
}
