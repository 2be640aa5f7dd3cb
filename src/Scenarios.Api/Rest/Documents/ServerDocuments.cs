namespace Scenarios.Api.Rest.Documents;

/// <summary>What the server says about itself: its health and its version.</summary>
internal static class ServerDocuments
{
    /// <summary>The checks of a 1.33 server, in its order (apiserver, server/healthz).</summary>
    private static readonly string[] Checks =
    [
        "ping", "log", "etcd", "etcd-readiness", "informer-sync", "poststarthook/start-apiserver-admission-initializer",
        "poststarthook/generic-apiserver-start-informers", "poststarthook/priority-and-fairness-config-consumer",
        "poststarthook/priority-and-fairness-filter", "poststarthook/storage-object-count-tracker-hook",
        "poststarthook/start-apiextensions-informers", "poststarthook/start-apiextensions-controllers", "poststarthook/crd-informer-synced",
        "poststarthook/start-system-namespaces-controller", "poststarthook/start-cluster-authentication-info-controller",
        "poststarthook/start-kube-apiserver-identity-lease-controller",
        "poststarthook/start-kube-apiserver-identity-lease-garbage-collector", "poststarthook/start-legacy-token-tracking-controller",
        "poststarthook/start-service-ip-repair-controllers", "poststarthook/rbac/bootstrap-roles",
        "poststarthook/scheduling/bootstrap-system-priority-classes", "poststarthook/priority-and-fairness-config-producer",
        "poststarthook/bootstrap-controller", "poststarthook/start-kubernetes-service-cidr-controller",
        "poststarthook/aggregator-reload-proxy-client-cert", "poststarthook/start-kube-aggregator-informers",
        "poststarthook/apiservice-status-local-available-controller", "poststarthook/apiservice-status-remote-available-controller",
        "poststarthook/apiservice-registration-controller", "poststarthook/apiservice-discovery-controller",
        "poststarthook/kube-apiserver-autoregistration", "autoregister-completion", "poststarthook/apiservice-openapi-controller",
        "poststarthook/apiservice-openapiv3-controller", "shutdown",
    ];

    private static readonly string[] OfReadinessOnly = ["etcd-readiness", "informer-sync", "shutdown"];

    public static ObjectValue Version { get; } = ObjectValue.Of(
        ("major", new StringValue("1")),
        ("minor", new StringValue("33")),
        ("emulationMajor", new StringValue("1")),
        ("emulationMinor", new StringValue("33")),
        ("minCompatibilityMajor", new StringValue("1")),
        ("minCompatibilityMinor", new StringValue("32")),
        ("gitVersion", new StringValue("v1.33.1")),
        ("gitCommit", new StringValue("8adc0f041b8e7ad1d30e29cc59c6ae7a15e19828")),
        ("gitTreeState", new StringValue("clean")),
        ("buildDate", new StringValue("2025-05-15T08:19:08Z")),
        ("goVersion", new StringValue("go1.24.2")),
        ("compiler", new StringValue("gc")),
        ("platform", new StringValue("linux/amd64")));

    /// <summary>The text of <c>/healthz</c>, <c>/livez</c>, <c>/readyz</c> or one of their checks; null for other paths.</summary>
    public static string? Health(string path, bool isVerbose)
    {
        var parts = path.Split('/', 3, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || parts[0] is not ("healthz" or "livez" or "readyz"))
        {
            return null;
        }

        var checks = Checks.Where(check => parts[0] == "readyz" || !OfReadinessOnly.Contains(check, StringComparer.Ordinal)).ToList();
        if (parts.Length > 1)
        {
            return checks.Contains(path.Trim('/')[(parts[0].Length + 1)..], StringComparer.Ordinal) ? "ok" : null;
        }

        return isVerbose ? string.Concat(checks.Select(static check => $"[+]{check} ok\n")) + $"{parts[0]} check passed\n" : "ok";
    }
}
