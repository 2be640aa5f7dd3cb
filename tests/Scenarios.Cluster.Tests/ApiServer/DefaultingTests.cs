using Scenarios.Api.Requests;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.ApiServer;

/// <summary>What a 1.33 server shows of objects that were just created, without uids and versions.</summary>
public class DefaultingTests
{
    private readonly ControlPlane _plane = new(runsPods: false);

    [Test]
    public void Create_Deployment_FillsInDefaults()
    {
        _plane.Create(Workloads.Deployment("web", 3, "nginx:1.12"));

        Shown(_plane.Get(KnownResources.Deployments, "web").Tree).ShouldBe("""
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              creationTimestamp: "2026-01-01T12:00:00Z"
              generation: 1
              name: web
              namespace: default
            spec:
              progressDeadlineSeconds: 600
              replicas: 3
              revisionHistoryLimit: 10
              selector:
                matchLabels:
                  app: web
              strategy:
                rollingUpdate:
                  maxSurge: 25%
                  maxUnavailable: 25%
                type: RollingUpdate
              template:
                metadata:
                  creationTimestamp: null
                  labels:
                    app: web
                spec:
                  containers:
                  - image: nginx:1.12
                    imagePullPolicy: IfNotPresent
                    name: nginx
                    resources: {}
                    terminationMessagePath: /dev/termination-log
                    terminationMessagePolicy: File
                  dnsPolicy: ClusterFirst
                  restartPolicy: Always
                  schedulerName: default-scheduler
                  securityContext: {}
                  terminationGracePeriodSeconds: 30
            status: {}

            """);
    }

    [Test]
    public void Create_Pod_FillsInDefaultsAndToken()
    {
        var pod = _plane.Create("""
            apiVersion: v1
            kind: Pod
            metadata:
              name: box
              labels: {}
            spec:
              hostNetwork: false
              containers:
              - name: box
                image: busybox
                args: []
                resources:
                  limits: {cpu: 0.5, memory: 1024Mi}
                ports: [{containerPort: 80}]
                readinessProbe: {httpGet: {port: 80}}
            """);

        var volume = pod.ListAt("spec", "volumes")[0].Text("name");
        volume.ShouldMatch("^kube-api-access-[bcdfghjklmnpqrstvwxz2456789]{5}$");
        Shown(pod.Tree).Replace(volume, "kube-api-access-xxxxx", StringComparison.Ordinal).ShouldBe("""
            apiVersion: v1
            kind: Pod
            metadata:
              creationTimestamp: "2026-01-01T12:00:00Z"
              generation: 1
              name: box
              namespace: default
            spec:
              containers:
              - image: busybox
                imagePullPolicy: Always
                name: box
                ports:
                - containerPort: 80
                  protocol: TCP
                readinessProbe:
                  failureThreshold: 3
                  httpGet:
                    path: /
                    port: 80
                    scheme: HTTP
                  periodSeconds: 10
                  successThreshold: 1
                  timeoutSeconds: 1
                resources:
                  limits:
                    cpu: 500m
                    memory: 1Gi
                  requests:
                    cpu: 500m
                    memory: 1Gi
                terminationMessagePath: /dev/termination-log
                terminationMessagePolicy: File
                volumeMounts:
                - mountPath: /var/run/secrets/kubernetes.io/serviceaccount
                  name: kube-api-access-xxxxx
                  readOnly: true
              dnsPolicy: ClusterFirst
              enableServiceLinks: true
              preemptionPolicy: PreemptLowerPriority
              priority: 0
              restartPolicy: Always
              schedulerName: default-scheduler
              securityContext: {}
              serviceAccount: default
              serviceAccountName: default
              terminationGracePeriodSeconds: 30
              tolerations:
              - effect: NoExecute
                key: node.kubernetes.io/not-ready
                operator: Exists
                tolerationSeconds: 300
              - effect: NoExecute
                key: node.kubernetes.io/unreachable
                operator: Exists
                tolerationSeconds: 300
              volumes:
              - name: kube-api-access-xxxxx
                projected:
                  defaultMode: 420
                  sources:
                  - serviceAccountToken:
                      expirationSeconds: 3607
                      path: token
                  - configMap:
                      items:
                      - key: ca.crt
                        path: ca.crt
                      name: kube-root-ca.crt
                  - downwardAPI:
                      items:
                      - fieldRef:
                          apiVersion: v1
                          fieldPath: metadata.namespace
                        path: namespace
            status:
              phase: Pending
              qosClass: Guaranteed

            """);
    }

    [Test]
    public void Create_Service_AllocatesAddressAndNodePort()
    {
        var service = _plane.Create("""
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec:
              type: NodePort
              ports: [{port: 8080, targetPort: 80}]
              selector: {app: web}
            """);

        var address = service.TextAt("spec", "clusterIP");
        address.ShouldMatch(@"^10\.(9[6-9]|10\d|11[01])\.\d+\.\d+$");
        var port = service.ListAt("spec", "ports")[0].Integer("nodePort")!.Value;
        port.ShouldBeInRange(30086, 32767);
        Shown(service.Tree).Replace(address, "ADDRESS", StringComparison.Ordinal)
            .Replace($"{port}", "PORT", StringComparison.Ordinal)
            .ShouldBe("""
            apiVersion: v1
            kind: Service
            metadata:
              creationTimestamp: "2026-01-01T12:00:00Z"
              name: web
              namespace: default
            spec:
              clusterIP: ADDRESS
              clusterIPs:
              - ADDRESS
              externalTrafficPolicy: Cluster
              internalTrafficPolicy: Cluster
              ipFamilies:
              - IPv4
              ipFamilyPolicy: SingleStack
              ports:
              - nodePort: PORT
                port: 8080
                protocol: TCP
                targetPort: 80
              selector:
                app: web
              sessionAffinity: None
              type: NodePort
            status:
              loadBalancer: {}

            """);
    }

    [Test]
    public void Create_Namespace_HasItsLabelAndFinalizer()
    {
        Shown(_plane.Create("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}").Tree).ShouldBe("""
            apiVersion: v1
            kind: Namespace
            metadata:
              creationTimestamp: "2026-01-01T12:00:00Z"
              labels:
                kubernetes.io/metadata.name: shop
              name: shop
            spec:
              finalizers:
              - kubernetes
            status:
              phase: Active

            """);
    }

    [Test]
    public void Create_StatefulSetThatNamesItsStrategy_AddsNothingToIt()
    {
        var made = _plane.Create("""
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              selector: {matchLabels: {app: db}}
              updateStrategy: {type: RollingUpdate}
              template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db, image: "postgres:16"}]}}
            """);

        made.ObjectAt("spec", "updateStrategy").ToString().ShouldBe("""{"type":"RollingUpdate"}""");
        made.Find("spec", "serviceName").ShouldBe(StringValue.Empty);
    }

    [Test]
    public void Create_CronJob_GivesItsTemplateNoDefaultsOfJobs()
    {
        var spec = _plane.Create("""
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: tick}
            spec:
              schedule: "* * * * *"
              jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: tick, image: "busybox:1"}]}}}}
            """).Spec;

        spec.Text("concurrencyPolicy").ShouldBe("Allow");
        spec.Integer("successfulJobsHistoryLimit").ShouldBe(3);
        spec.Find("jobTemplate", "spec", "parallelism").ShouldBeNull();
        spec.Find("jobTemplate", "metadata", "creationTimestamp").ShouldBe(NullValue.Instance);
        spec.Text("jobTemplate", "spec", "template", "spec", "dnsPolicy").ShouldBe("ClusterFirst");
    }

    [Test]
    public void Create_Role_WritesTheListThatIsNeverOmitted() =>
        _plane.Create("apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: none}")
            .Find("rules")
            .ShouldBe(NullValue.Instance);

    [Test]
    public void Create_Pod_DropsWhatIsBehindClosedGates()
    {
        var spec = _plane.Create("""
            apiVersion: v1
            kind: Pod
            metadata: {name: box}
            spec:
              resources: {limits: {cpu: "1"}}
              containers: [{name: box, image: "busybox:1", lifecycle: {stopSignal: SIGUSR1}}]
            """).Spec;

        spec.ContainsKey("resources").ShouldBeFalse();
        spec.List("containers")[0].Object("lifecycle").Count.ShouldBe(0);
    }

    [Test]
    public void Create_ReplicationController_TakesSelectorAndLabelsFromItsTemplate()
    {
        var made = _plane.Create(
            "apiVersion: v1\nkind: ReplicationController\nmetadata: {name: rc}\nspec: {template: {metadata: {labels: {a: b}}, spec: "
            + "{containers: [{name: c, image: i}]}}}");

        made.Labels["a"].ShouldBe(new StringValue("b"));
        made.Find("spec", "selector", "a").ShouldBe(new StringValue("b"));
    }

    private static string Shown(ObjectValue tree) =>
        YamlWriter.Write(tree.WithoutPath(["metadata", "uid"]).WithoutPath(["metadata", "resourceVersion"]));
}
