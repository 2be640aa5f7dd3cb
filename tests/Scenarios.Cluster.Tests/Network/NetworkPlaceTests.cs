using Scenarios.Cluster.Sandboxes;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests.Network;

internal sealed class NetworkPlaceTests
{
    [TestCase(NetworkPlaceKind.Pod, "pod/web")]
    [TestCase(NetworkPlaceKind.Node, "node/web")]
    [TestCase(NetworkPlaceKind.Service, "service/web")]
    [TestCase(NetworkPlaceKind.NameServer, "DNS web")]
    [TestCase(NetworkPlaceKind.Other, "web")]
    public void Text_IsThatOfTraces(NetworkPlaceKind kind, string expected) =>
        new NetworkPlace(kind, string.Empty, "web").ToString().ShouldBe(expected);

    [TestCase(NetworkPlaceKind.Pod, "shop", "web", true)]
    [TestCase(NetworkPlaceKind.Pod, "default", "web", false)]
    [TestCase(NetworkPlaceKind.Pod, "shop", "db", false)]
    [TestCase(NetworkPlaceKind.Service, "shop", "web", false)]
    [TestCase(NetworkPlaceKind.Other, "shop", "web", false)]
    public void Place_IsTheObjectOfItsKindNamespaceAndName(NetworkPlaceKind kind, string @namespace, string name, bool expected) =>
        new NetworkPlace(kind, @namespace, name).Is(Pod.New with { Metadata = new() { Name = "web", Namespace = "shop" } })
            .ShouldBe(expected);
}
