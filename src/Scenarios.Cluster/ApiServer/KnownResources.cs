using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer;

/// <summary>The resources that components refer to, as defined in the fact table.</summary>
internal static class KnownResources
{
    public static ResourceType ApiServices { get; } = Find("apiregistration.k8s.io/v1", "APIService");

    public static ResourceType Bindings { get; } = Find("v1", "Binding");

    public static ResourceType CertificateSigningRequests { get; } = Find("certificates.k8s.io/v1", "CertificateSigningRequest");

    public static ResourceType ConfigMaps { get; } = Find("v1", "ConfigMap");

    public static ResourceType ControllerRevisions { get; } = Find("apps/v1", "ControllerRevision");

    public static ResourceType CronJobs { get; } = Find("batch/v1", "CronJob");

    public static ResourceType CustomResourceDefinitions { get; } = Find("apiextensions.k8s.io/v1", "CustomResourceDefinition");

    public static ResourceType DaemonSets { get; } = Find("apps/v1", "DaemonSet");

    public static ResourceType Deployments { get; } = Find("apps/v1", "Deployment");

    public static ResourceType Endpoints { get; } = Find("v1", "Endpoints");

    public static ResourceType EndpointSlices { get; } = Find("discovery.k8s.io/v1", "EndpointSlice");

    public static ResourceType Events { get; } = Find("v1", "Event");

    public static ResourceType HorizontalPodAutoscalers { get; } = Find("autoscaling/v2", "HorizontalPodAutoscaler");

    public static ResourceType Ingresses { get; } = Find("networking.k8s.io/v1", "Ingress");

    public static ResourceType Jobs { get; } = Find("batch/v1", "Job");

    public static ResourceType Leases { get; } = Find("coordination.k8s.io/v1", "Lease");

    public static ResourceType LimitRanges { get; } = Find("v1", "LimitRange");

    public static ResourceType Namespaces { get; } = Find("v1", "Namespace");

    public static ResourceType Nodes { get; } = Find("v1", "Node");

    public static ResourceType PersistentVolumeClaims { get; } = Find("v1", "PersistentVolumeClaim");

    public static ResourceType PersistentVolumes { get; } = Find("v1", "PersistentVolume");

    public static ResourceType Pods { get; } = Find("v1", "Pod");

    /// <summary>From metrics.k8s.io, which another API server serves.</summary>
    public static ResourceType PodMetrics { get; } = Find("metrics.k8s.io/v1beta1", "PodMetrics");

    public static ResourceType PodDisruptionBudgets { get; } = Find("policy/v1", "PodDisruptionBudget");

    public static ResourceType PriorityClasses { get; } = Find("scheduling.k8s.io/v1", "PriorityClass");

    public static ResourceType ReplicaSets { get; } = Find("apps/v1", "ReplicaSet");

    public static ResourceType ReplicationControllers { get; } = Find("v1", "ReplicationController");

    public static ResourceType ResourceQuotas { get; } = Find("v1", "ResourceQuota");

    public static ResourceType RuntimeClasses { get; } = Find("node.k8s.io/v1", "RuntimeClass");

    public static ResourceType Secrets { get; } = Find("v1", "Secret");

    public static ResourceType ServiceAccounts { get; } = Find("v1", "ServiceAccount");

    public static ResourceType IPAddresses { get; } = Find("networking.k8s.io/v1", "IPAddress");

    public static ResourceType Services { get; } = Find("v1", "Service");

    public static ResourceType StatefulSets { get; } = Find("apps/v1", "StatefulSet");

    public static ResourceType StorageClasses { get; } = Find("storage.k8s.io/v1", "StorageClass");

    private static ResourceType Find(string apiVersion, string kind) =>
        ApiSchema.Kubernetes.Find(apiVersion, kind) ?? throw new InvalidOperationException($"The fact table has no {apiVersion} {kind}.");
}
