namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>Texts that occur in very many objects, each allocated once.</summary>
internal static class Texts
{
    public static StringValue Always { get; } = new("Always");

    public static StringValue Cluster { get; } = new("Cluster");

    public static StringValue IfNotPresent { get; } = new("IfNotPresent");

    public static StringValue RollingUpdate { get; } = new("RollingUpdate");

    public static StringValue V1 { get; } = new("v1");
}
