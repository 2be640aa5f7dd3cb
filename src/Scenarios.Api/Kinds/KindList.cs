using Scenarios.Api.Kinds.APIServices;
using Scenarios.Api.Kinds.CSIDrivers;
using Scenarios.Api.Kinds.CSINodes;
using Scenarios.Api.Kinds.CSIStorageCapacities;
using Scenarios.Api.Kinds.CertificateSigningRequests;
using Scenarios.Api.Kinds.ClusterRoleBindings;
using Scenarios.Api.Kinds.ClusterRoles;
using Scenarios.Api.Kinds.ComponentStatuses;
using Scenarios.Api.Kinds.ConfigMaps;
using Scenarios.Api.Kinds.ControllerRevisions;
using Scenarios.Api.Kinds.CronJobs;
using Scenarios.Api.Kinds.CustomResourceDefinitions;
using Scenarios.Api.Kinds.DaemonSets;
using Scenarios.Api.Kinds.Deployments;
using Scenarios.Api.Kinds.EndpointSlices;
using Scenarios.Api.Kinds.Endpoints;
using Scenarios.Api.Kinds.Events;
using Scenarios.Api.Kinds.FlowSchemas;
using Scenarios.Api.Kinds.HorizontalPodAutoscalers;
using Scenarios.Api.Kinds.IPAddresses;
using Scenarios.Api.Kinds.IngressClasses;
using Scenarios.Api.Kinds.Ingresses;
using Scenarios.Api.Kinds.Jobs;
using Scenarios.Api.Kinds.Leases;
using Scenarios.Api.Kinds.LimitRanges;
using Scenarios.Api.Kinds.MutatingWebhookConfigurations;
using Scenarios.Api.Kinds.Namespaces;
using Scenarios.Api.Kinds.NetworkPolicies;
using Scenarios.Api.Kinds.Nodes;
using Scenarios.Api.Kinds.PersistentVolumeClaims;
using Scenarios.Api.Kinds.PersistentVolumes;
using Scenarios.Api.Kinds.PodDisruptionBudgets;
using Scenarios.Api.Kinds.PodTemplates;
using Scenarios.Api.Kinds.Pods;
using Scenarios.Api.Kinds.PriorityClasses;
using Scenarios.Api.Kinds.PriorityLevelConfigurations;
using Scenarios.Api.Kinds.ReplicaSets;
using Scenarios.Api.Kinds.ReplicationControllers;
using Scenarios.Api.Kinds.ResourceQuotas;
using Scenarios.Api.Kinds.RoleBindings;
using Scenarios.Api.Kinds.Roles;
using Scenarios.Api.Kinds.RuntimeClasses;
using Scenarios.Api.Kinds.Secrets;
using Scenarios.Api.Kinds.ServiceAccounts;
using Scenarios.Api.Kinds.ServiceCIDRs;
using Scenarios.Api.Kinds.Services;
using Scenarios.Api.Kinds.StatefulSets;
using Scenarios.Api.Kinds.StorageClasses;
using Scenarios.Api.Kinds.ValidatingAdmissionPolicies;
using Scenarios.Api.Kinds.ValidatingAdmissionPolicyBindings;
using Scenarios.Api.Kinds.ValidatingWebhookConfigurations;
using Scenarios.Api.Kinds.VolumeAttachments;
using Scenarios.Api.Schema;
using Scenarios.Api.Tables;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds;

/// <summary>The kinds with more than the fact table's columns and checks, one per line, by resource name.</summary>
internal static class KindList
{
    private static readonly Dictionary<string, KindParts> Known = new(StringComparer.Ordinal)
    {
        ["apiservices.apiregistration.k8s.io"] = new(APIServiceTable.Table, new APIServiceValidation()),
        ["certificatesigningrequests.certificates.k8s.io"] =
            new(CertificateSigningRequestTable.Table, new CertificateSigningRequestValidation()),
        ["clusterrolebindings.rbac.authorization.k8s.io"] = new(ClusterRoleBindingTable.Table, new ClusterRoleBindingValidation()),
        ["clusterroles.rbac.authorization.k8s.io"] = new(null, new ClusterRoleValidation()),
        ["componentstatuses"] = new(ComponentStatusTable.Table),
        ["configmaps"] = new(ConfigMapTable.Table, new ConfigMapValidation()),
        ["controllerrevisions.apps"] = new(ControllerRevisionTable.Table, new ControllerRevisionValidation()),
        ["cronjobs.batch"] = new(CronJobTable.Table, new CronJobValidation()),
        ["csidrivers.storage.k8s.io"] = new(CSIDriverTable.Table, new CSIDriverValidation()),
        ["csinodes.storage.k8s.io"] = new(CSINodeTable.Table, new CSINodeValidation()),
        ["csistoragecapacities.storage.k8s.io"] = new(CSIStorageCapacityTable.Table, new CSIStorageCapacityValidation()),
        ["customresourcedefinitions.apiextensions.k8s.io"] = new(null, new CustomResourceDefinitionValidation()),
        ["daemonsets.apps"] = new(DaemonSetTable.Table, new DaemonSetValidation()),
        ["deployments.apps"] = new(DeploymentTable.Table, new DeploymentValidation()),
        ["endpoints"] = new(EndpointsTable.Table, new EndpointsValidation()),
        ["endpointslices.discovery.k8s.io"] = new(EndpointSliceTable.Table, new EndpointSliceValidation()),
        ["events"] = new(EventTable.Table),
        ["events.events.k8s.io"] = new(EventTable.TableOfNew),
        ["flowschemas.flowcontrol.apiserver.k8s.io"] = new(FlowSchemaTable.Table, new FlowSchemaValidation()),
        ["horizontalpodautoscalers.autoscaling"] = new(HorizontalPodAutoscalerTable.Table, new HorizontalPodAutoscalerValidation()),
        ["ingressclasses.networking.k8s.io"] = new(IngressClassTable.Table, new IngressClassValidation()),
        ["ingresses.networking.k8s.io"] = new(IngressTable.Table, new IngressValidation()),
        ["ipaddresses.networking.k8s.io"] = new(IPAddressTable.Table, new IPAddressValidation()),
        ["jobs.batch"] = new(JobTable.Table, new JobValidation()),
        ["leases.coordination.k8s.io"] = new(LeaseTable.Table, new LeaseValidation()),
        ["limitranges"] = new(null, new LimitRangeValidation()),
        ["mutatingwebhookconfigurations.admissionregistration.k8s.io"] =
            new(MutatingWebhookConfigurationTable.Table, new MutatingWebhookConfigurationValidation()),
        ["namespaces"] = new(NamespaceTable.Table, new NamespaceValidation()),
        ["networkpolicies.networking.k8s.io"] = new(NetworkPolicyTable.Table, new NetworkPolicyValidation()),
        ["nodes.metrics.k8s.io"] = new(NodeMetricsTable.Table),
        ["nodes"] = new(NodeTable.Table, new NodeValidation()),
        ["persistentvolumeclaims"] = new(PersistentVolumeClaimTable.Table, new PersistentVolumeClaimValidation()),
        ["persistentvolumes"] = new(PersistentVolumeTable.Table, new PersistentVolumeValidation()),
        ["poddisruptionbudgets.policy"] = new(PodDisruptionBudgetTable.Table, new PodDisruptionBudgetValidation()),
        ["pods.metrics.k8s.io"] = new(PodMetricsTable.Table),
        ["pods"] = new(PodTable.Table, new PodValidation()),
        ["podtemplates"] = new(PodTemplateTable.Table, new PodTemplates.PodTemplateValidation()),
        ["priorityclasses.scheduling.k8s.io"] = new(PriorityClassTable.Table, new PriorityClassValidation()),
        ["prioritylevelconfigurations.flowcontrol.apiserver.k8s.io"] =
            new(PriorityLevelConfigurationTable.Table, new PriorityLevelConfigurationValidation()),
        ["replicasets.apps"] = new(ReplicaSetTable.Table, new ReplicaSetValidation()),
        ["replicationcontrollers"] = new(ReplicationControllerTable.Table, new ReplicationControllerValidation()),
        ["resourcequotas"] = new(ResourceQuotaTable.Table, new ResourceQuotaValidation()),
        ["rolebindings.rbac.authorization.k8s.io"] = new(RoleBindingTable.Table, new RoleBindingValidation()),
        ["roles.rbac.authorization.k8s.io"] = new(null, new RoleValidation()),
        ["runtimeclasses.node.k8s.io"] = new(RuntimeClassTable.Table, new RuntimeClassValidation()),
        ["secrets"] = new(SecretTable.Table, new SecretValidation()),
        ["serviceaccounts"] = new(ServiceAccountTable.Table),
        ["servicecidrs.networking.k8s.io"] = new(ServiceCIDRTable.Table, new ServiceCIDRValidation()),
        ["services"] = new(ServiceTable.Table, new ServiceValidation()),
        ["statefulsets.apps"] = new(StatefulSetTable.Table, new StatefulSetValidation()),
        ["storageclasses.storage.k8s.io"] = new(StorageClassTable.Table, new StorageClassValidation()),
        ["validatingadmissionpolicies.admissionregistration.k8s.io"] =
            new(ValidatingAdmissionPolicyTable.Table, new ValidatingAdmissionPolicyValidation()),
        ["validatingadmissionpolicybindings.admissionregistration.k8s.io"] = new(
            ValidatingAdmissionPolicyBindingTable.Table,
            new ValidatingAdmissionPolicyBindingValidation()),
        ["validatingwebhookconfigurations.admissionregistration.k8s.io"] =
            new(ValidatingWebhookConfigurationTable.Table, new ValidatingWebhookConfigurationValidation()),
        ["volumeattachments.storage.k8s.io"] = new(VolumeAttachmentTable.Table, new VolumeAttachmentValidation()),
    };

    private static readonly FactValidation FactsAlone = new();

    /// <summary>The kind's own validation, or that of the facts alone; null for custom resources, which have a schema instead.</summary>
    public static IKindValidation? ValidationOf(ResourceType type) =>
        type.Custom is not null ? null : Known.GetValueOrDefault(type.GroupResource)?.Validation ?? FactsAlone;

    public static KindTable TableOf(ResourceType type) =>
        type.Custom is { } custom
            ? CustomTable.Of(custom.Columns)
            : Known.GetValueOrDefault(type.GroupResource)?.Table ?? PlainTable.Table;
}
