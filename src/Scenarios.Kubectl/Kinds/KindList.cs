using Scenarios.Api.Schema;
using Scenarios.Kubectl.Kinds.CertificateSigningRequests;
using Scenarios.Kubectl.Kinds.ClusterRoleBindings;
using Scenarios.Kubectl.Kinds.ClusterRoles;
using Scenarios.Kubectl.Kinds.ConfigMaps;
using Scenarios.Kubectl.Kinds.CronJobs;
using Scenarios.Kubectl.Kinds.DaemonSets;
using Scenarios.Kubectl.Kinds.Deployments;
using Scenarios.Kubectl.Kinds.EndpointSlices;
using Scenarios.Kubectl.Kinds.Endpoints;
using Scenarios.Kubectl.Kinds.HorizontalPodAutoscalers;
using Scenarios.Kubectl.Kinds.IngressClasses;
using Scenarios.Kubectl.Kinds.Ingresses;
using Scenarios.Kubectl.Kinds.Jobs;
using Scenarios.Kubectl.Kinds.LimitRanges;
using Scenarios.Kubectl.Kinds.Namespaces;
using Scenarios.Kubectl.Kinds.NetworkPolicies;
using Scenarios.Kubectl.Kinds.Nodes;
using Scenarios.Kubectl.Kinds.PersistentVolumeClaims;
using Scenarios.Kubectl.Kinds.PersistentVolumes;
using Scenarios.Kubectl.Kinds.PodDisruptionBudgets;
using Scenarios.Kubectl.Kinds.Pods;
using Scenarios.Kubectl.Kinds.PriorityClasses;
using Scenarios.Kubectl.Kinds.ReplicaSets;
using Scenarios.Kubectl.Kinds.ReplicationControllers;
using Scenarios.Kubectl.Kinds.RoleBindings;
using Scenarios.Kubectl.Kinds.Roles;
using Scenarios.Kubectl.Kinds.ResourceQuotas;
using Scenarios.Kubectl.Kinds.Secrets;
using Scenarios.Kubectl.Kinds.ServiceAccounts;
using Scenarios.Kubectl.Kinds.Services;
using Scenarios.Kubectl.Kinds.StatefulSets;
using Scenarios.Kubectl.Kinds.StorageClasses;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.AutoscalingV2;
using Scenarios.Objects.Views.Batch;
using Scenarios.Objects.Views.Certificates;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Discovery;
using Scenarios.Objects.Views.Networking;
using Scenarios.Objects.Views.Policy;
using Scenarios.Objects.Views.Rbac;
using Scenarios.Objects.Views.Scheduling;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Kubectl.Kinds;

/// <summary>The kinds that kubectl can do more with than print them, one per line, under their resource's name.</summary>
internal static class KindList
{
    private static readonly Dictionary<string, KindParts> Known = new(StringComparer.Ordinal)
    {
        ["certificatesigningrequests.certificates.k8s.io"] =
            new KindParts().Describe<CertificateSigningRequest>(CertificateSigningRequestDescription.Write),
        ["clusterrolebindings.rbac.authorization.k8s.io"] =
            new KindParts().Describe<ClusterRoleBinding>(ClusterRoleBindingDescription.Write),
        ["clusterroles.rbac.authorization.k8s.io"] = new KindParts().Describe<ClusterRole>(ClusterRoleDescription.Write),
        ["rolebindings.rbac.authorization.k8s.io"] = new KindParts().Describe<RoleBinding>(RoleBindingDescription.Write),
        ["roles.rbac.authorization.k8s.io"] = new KindParts().Describe<Role>(RoleDescription.Write),
        ["serviceaccounts"] = new KindParts().Describe<ServiceAccount>(ServiceAccountDescription.Write),
        ["configmaps"] = new KindParts().Describe<ConfigMap>(ConfigMapDescription.Write),
        ["cronjobs.batch"] = new KindParts().Describe<CronJob>(CronJobDescription.Write),
        ["daemonsets.apps"] = new KindParts { Rollout = new DaemonSetRollout() }.Describe<DaemonSet>(DaemonSetDescription.Write),
        ["deployments.apps"] = new KindParts { Rollout = new DeploymentRollout() }.Describe<Deployment>(DeploymentDescription.Write),
        ["endpoints"] = new KindParts().Describe<Scenarios.Objects.Views.Core.Endpoints>(EndpointsDescription.Write),
        ["endpointslices.discovery.k8s.io"] = new KindParts().Describe<EndpointSlice>(EndpointSliceDescription.Write),
        ["horizontalpodautoscalers.autoscaling"] =
            new KindParts().Describe<HorizontalPodAutoscaler>(HorizontalPodAutoscalerDescription.Write),
        ["ingressclasses.networking.k8s.io"] = new KindParts().Describe<IngressClass>(IngressClassDescription.Write),
        ["ingresses.networking.k8s.io"] = new KindParts().Describe<Ingress>(IngressDescription.Write),
        ["jobs.batch"] = new KindParts().Describe<Job>(JobDescription.Write),
        ["limitranges"] = new KindParts().Describe<LimitRange>(LimitRangeDescription.Write),
        ["namespaces"] = new KindParts().Describe<Namespace>(NamespaceDescription.Write),
        ["networkpolicies.networking.k8s.io"] = new KindParts().Describe<NetworkPolicy>(NetworkPolicyDescription.Write),
        ["nodes"] = new KindParts().Describe<Node>(NodeDescription.Write),
        ["persistentvolumeclaims"] = new KindParts().Describe<PersistentVolumeClaim>(PersistentVolumeClaimDescription.Write),
        ["persistentvolumes"] = new KindParts().Describe<PersistentVolume>(PersistentVolumeDescription.Write),
        ["poddisruptionbudgets.policy"] = new KindParts().Describe<PodDisruptionBudget>(PodDisruptionBudgetDescription.Write),
        ["pods"] = new KindParts().Describe<Pod>(PodDescription.Write),
        ["priorityclasses.scheduling.k8s.io"] = new KindParts().Describe<PriorityClass>(PriorityClassDescription.Write),
        ["replicasets.apps"] = new KindParts().Describe<ReplicaSet>(ReplicaSetDescription.Write),
        ["replicationcontrollers"] = new KindParts().Describe<ReplicationController>(ReplicationControllerDescription.Write),
        ["resourcequotas"] = new KindParts().Describe<ResourceQuota>(ResourceQuotaDescription.Write),
        ["secrets"] = new KindParts().Describe<Secret>(SecretDescription.Write),
        ["services"] = new KindParts().Describe<Service>(ServiceDescription.Write),
        ["storageclasses.storage.k8s.io"] = new KindParts().Describe<StorageClass>(StorageClassDescription.Write),
        ["statefulsets.apps"] = new KindParts { Rollout = new StatefulSetRollout() }.Describe<StatefulSet>(StatefulSetDescription.Write),
    };

    /// <summary>Null for a kind that can only be printed.</summary>
    public static KindParts? Find(ResourceType type) => Known.GetValueOrDefault(type.GroupResource);
}
