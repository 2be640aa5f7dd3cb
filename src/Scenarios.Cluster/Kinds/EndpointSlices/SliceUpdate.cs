using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Discovery;

namespace Scenarios.Cluster.Kinds.EndpointSlices;

/// <summary>A slice whose endpoints must be replaced.</summary>
internal sealed record SliceUpdate(EndpointSlice Slice, ViewList<Endpoint> Endpoints);
