namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>Texts that occur in very many objects, each allocated once.</summary>
internal static class Texts
{
    public static StringValue Always { get; } = new("Always");

    public static StringValue Cluster { get; } = new("Cluster");

    public static StringValue ClusterFirst { get; } = new("ClusterFirst");

    public static StringValue ClusterIP { get; } = new("ClusterIP");

    public static StringValue Default { get; } = new("default");

    public static StringValue File { get; } = new("File");

    public static StringValue Filesystem { get; } = new("Filesystem");

    public static StringValue Http { get; } = new("HTTP");

    public static StringValue IfNotPresent { get; } = new("IfNotPresent");

    public static StringValue None { get; } = new("None");

    public static StringValue Pending { get; } = new("Pending");

    public static StringValue Retain { get; } = new("Retain");

    public static StringValue RollingUpdate { get; } = new("RollingUpdate");

    public static StringValue Tcp { get; } = new("TCP");

    public static StringValue V1 { get; } = new("v1");
}
