namespace Scenarios.Cluster.Bootstrap;

/// <summary>
/// The service accounts of kube-controller-manager's controllers and of kubeadm's add-ons, except for those that come with an add-on of
/// their own.
/// </summary>
internal static class BootstrapAccounts
{
    private static readonly string[] Names =
    [
        "attachdetach-controller", "bootstrap-signer", "certificate-controller", "clusterrole-aggregation-controller", "cronjob-controller",
        "daemon-set-controller", "deployment-controller", "disruption-controller", "endpoint-controller", "endpointslice-controller",
        "endpointslicemirroring-controller", "ephemeral-volume-controller", "expand-controller", "generic-garbage-collector",
        "horizontal-pod-autoscaler", "job-controller", "kube-proxy", "legacy-service-account-token-cleaner", "namespace-controller",
        "node-controller", "persistent-volume-binder", "pod-garbage-collector", "pv-protection-controller", "pvc-protection-controller",
        "replicaset-controller", "replication-controller", "resourcequota-controller", "root-ca-cert-publisher",
        "service-account-controller", "service-cidrs-controller", "statefulset-controller", "token-cleaner",
        "ttl-after-finished-controller", "ttl-controller", "validatingadmissionpolicy-status-controller",
    ];

    public static void Write(BootstrapWriter writer)
    {
        foreach (var name in Names)
        {
            writer.CreateUnlessThere(ObjectValue.Of(
                ("apiVersion", new StringValue("v1")),
                ("kind", new StringValue("ServiceAccount")),
                ("metadata", ObjectValue.Of(("name", new StringValue(name)), ("namespace", new StringValue("kube-system"))))));
        }
    }
}
