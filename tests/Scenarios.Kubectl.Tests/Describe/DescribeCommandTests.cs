using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Describe;

/// <summary>Every expected text is what kubectl 1.33 printed for the same objects, served to it by a stub.</summary>
public sealed class DescribeCommandTests
{
    [Test]
    public void Run_Service_IsWhatKubectlPrints() =>
        Describe("service web").ShouldBe("""
            Name:                     web
            Namespace:                default
            Labels:                   a=1
                                      b=2
            Annotations:              note: x
            Selector:                 app=web
            Type:                     LoadBalancer
            IP Family Policy:         SingleStack
            IP Families:              IPv4
            IP:                       10.96.0.10
            IPs:                      10.96.0.10
            LoadBalancer Ingress:     172.18.0.100 (VIP)
            Port:                     http  8080/TCP
            TargetPort:               80/TCP
            NodePort:                 http  30080/TCP
            Endpoints:                10.244.1.3:80,10.244.1.5:80,10.244.1.6:80 + 1 more...
            Port:                     admin  9090/TCP
            TargetPort:               admin/TCP
            NodePort:                 admin  30090/TCP
            Endpoints:                
            Session Affinity:         None
            External Traffic Policy:  Cluster
            Internal Traffic Policy:  Cluster
            Events:                   <none>

            """);

    [Test]
    public void Run_NamespaceWithAQuotaOfScopes_TellsWhatTheyMean()
    {
        var terminal = new Terminal();
        terminal.Run("create ns shop");
        terminal.Run("create quota q -n shop --hard=pods=3 --scopes=NotTerminating,BestEffort");

        terminal.Run("describe ns shop").Output.ShouldContain(
            "  Scopes:  BestEffort, NotTerminating\n"
            + "  * Matches all pods that do not have resource requirements set. These pods have a best effort quality of service.\n"
            + "  * Matches all pods that do not have an active deadline. These pods usually include long running pods whose container "
            + "command is not expected to terminate.\n");
    }

    [Test]
    public void Run_EndpointSlice_IsWhatKubectlPrints() =>
        Describe("endpointslice web-abcde").ShouldBe("""
            Name:         web-abcde
            Namespace:    default
            Labels:       kubernetes.io/service-name=web
            Annotations:  <none>
            AddressType:  IPv4
            Ports:
              Name  Port  Protocol
              ----  ----  --------
              http  80    TCP
            Endpoints:
              - Addresses:  10.244.1.3
                Conditions:
                  Ready:    true
                Hostname:   <unset>
                TargetRef:  Pod/web-1
                NodeName:   worker-1
                Zone:       <unset>
              - Addresses:  10.244.1.4
                Conditions:
                  Ready:    false
                Hostname:   <unset>
                NodeName:   <unset>
                Zone:       <unset>
              - Addresses:  10.244.1.5
                Conditions:
                  Ready:    true
                Hostname:   <unset>
                NodeName:   <unset>
                Zone:       <unset>
              - Addresses:  10.244.1.6
                Conditions:
                  Ready:    <unset>
                Hostname:   <unset>
                NodeName:   <unset>
                Zone:       <unset>
              - Addresses:  10.244.1.7
                Conditions:
                  Ready:   true
                Hostname:  <unset>
                NodeName:  <unset>
                Zone:      <unset>
            Events:        <none>

            """);

    [Test]
    public void Run_Pod_IsWhatKubectlPrints() =>
        Describe("pod web-1").ShouldBe("""
            Name:             web-1
            Namespace:        default
            Priority:         0
            Service Account:  default
            Node:             worker-1/172.18.0.3
            Start Time:       Thu, 01 Jan 2026 11:00:00 +0000
            Labels:           app=web
            Annotations:      long:
                                012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567...
                              two:
                                a
                                b
            Status:           Running
            IP:               10.244.1.3
            IPs:
              IP:           10.244.1.3
            Controlled By:  ReplicaSet/web
            Init Containers:
              init:
                Container ID:  c1
                Image:         busybox
                Image ID:      i
                Port:          <none>
                Host Port:     <none>
                Command:
                  sh
                  -c
                  echo a
                  echo b
                Args:
                  x
                State:          Terminated
                  Reason:       Completed
                  Exit Code:    0
                  Started:      Thu, 01 Jan 2026 11:00:01 +0000
                  Finished:     Thu, 01 Jan 2026 11:00:02 +0000
                Ready:          True
                Restart Count:  0
                Environment:    <none>
                Mounts:         <none>
            Containers:
              nginx:
                Container ID:   c2
                Image:          nginx:1.25
                Image ID:       j
                Ports:          80/TCP, 443/TCP
                Host Ports:     0/TCP, 8443/TCP
                State:          Running
                  Started:      Thu, 01 Jan 2026 11:30:00 +0000
                Last State:     Terminated
                  Reason:       OOMKilled
                  Exit Code:    137
                  Started:      Thu, 01 Jan 2026 11:00:03 +0000
                  Finished:     Thu, 01 Jan 2026 11:29:00 +0000
                Ready:          False
                Restart Count:  2
                Limits:
                  cpu:     1
                  memory:  128Mi
                Requests:
                  cpu:      100m
                Liveness:   exec [cat /x] delay=3s timeout=1s period=10s #success=1 #failure=3
                Readiness:  http-get http://:http/ready delay=0s timeout=1s period=10s #success=1 #failure=3
                Startup:    tcp-socket :80 delay=0s timeout=1s period=10s #success=1 #failure=30
                Environment Variables from:
                  c  ConfigMap                Optional: false
                  s  Secret with prefix 'P_'  Optional: true
                Environment:
                  PLAIN:  x
                  NAME:   web-1 (v1:metadata.name)
                  IP:      (v1:status.podIP)
                  KEY:    <set to the key 'k' of config map 'c'>  Optional: false
                Mounts:
                  /c from c (rw,path="k")
                  /z from z (ro)
            Conditions:
              Type          Status
              Initialized   True 
              Ready         False 
            Volumes:
              z:
                Type:          HostPath (bare host directory volume)
                Path:          /z
                HostPathType:  
              c:
                Type:      ConfigMap (a volume populated by a ConfigMap)
                Name:      c
                Optional:  false
              s:
                Type:        Secret (a volume populated by a Secret)
                SecretName:  s
                Optional:    true
              p:
                Type:        PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)
                ClaimName:   data
                ReadOnly:    false
            QoS Class:       Burstable
            Node-Selectors:  disk=ssd
            Tolerations:     a:NoExecute op=Exists for 300s
                             b=x:NoSchedule
            Events:          <none>

            """);

    [Test]
    public void Run_Node_IsWhatKubectlPrints() =>
        Describe("node worker-1").ShouldBe("""
            Name:               worker-1
            Roles:              worker
            Labels:             node-role.kubernetes.io/worker=
            Annotations:        <none>
            CreationTimestamp:  Thu, 01 Jan 2026 10:00:00 +0000
            Taints:             k=v:NoSchedule
            Unschedulable:      true
            Lease:              Failed to get lease: leases.coordination.k8s.io "worker-1" not found
            Conditions:
              Type    Status  LastHeartbeatTime                 LastTransitionTime                Reason         Message
              ----    ------  -----------------                 ------------------                ------         -------
              Ready   True    Thu, 01 Jan 2026 11:59:00 +0000   Thu, 01 Jan 2026 10:00:30 +0000   KubeletReady   kubelet is posting ready status
            Addresses:
              InternalIP:  172.18.0.3
            Capacity:
              cpu:                4
              ephemeral-storage:  100Gi
              hugepages-2Mi:      0
              memory:             8Gi
              pods:               110
            Allocatable:
              cpu:                4
              ephemeral-storage:  100Gi
              example.com/gpu:    1
              hugepages-2Mi:      0
              memory:             8Gi
              pods:               110
            System Info:
              Machine ID:                 m
              System UUID:                s
              Boot ID:                    b
              Kernel Version:             k
              OS Image:                   o
              Operating System:           linux
              Architecture:               amd64
              Container Runtime Version:  c
              Kubelet Version:            v1.33.1
              Kube-Proxy Version:         
            PodCIDR:                      10.244.1.0/24
            PodCIDRs:                     10.244.1.0/24
            Non-terminated Pods:          (1 in total)
              Namespace                   Name     CPU Requests  CPU Limits  Memory Requests  Memory Limits  Age
              ---------                   ----     ------------  ----------  ---------------  -------------  ---
              default                     web-1    100m (2%)     1 (25%)     0 (0%)           128Mi (1%)     <unknown>
            Allocated resources:
              (Total limits may be over 100 percent, i.e., overcommitted.)
              Resource           Requests   Limits
              --------           --------   ------
              cpu                100m (2%)  1 (25%)
              memory             0 (0%)     128Mi (1%)
              ephemeral-storage  0 (0%)     0 (0%)
              hugepages-2Mi      0 (0%)     0 (0%)
              example.com/gpu    0          0
            Events:              <none>

            """);

    [Test]
    public void Run_Prefix_DescribesAllThatBeginWithIt() =>
        Describe("svc we").ShouldBe(Describe("svc web") + "\n");

    [Test]
    public void Run_Several_DividesThemByTwoEmptyLines() =>
        Describe("svc/web endpointslice/web-abcde").ShouldBe($"{Describe("svc web")}\n\n{Describe("endpointslice web-abcde")}");

    [Test]
    public void Run_Nothing_SaysWhatIsMissing() =>
        KubectlRun.Run(new FakeApi(), "describe pods").Error.ShouldBe("No resources found in default namespace.\n");

    [TestCase("describe pod nope", "Error from server (NotFound): pods \"nope\" not found\n")]
    [TestCase(
        "describe",
        "error: You must specify the type of resource to describe. Use \"kubectl api-resources\" for a complete list of supported "
        + "resources.\n")]
    public void Run_Failure_SaysSoAsKubectl(string command, string error) =>
        KubectlRun.Run(Manifests.Api(Described.Objects), command).ShouldBe(new KubectlResult(string.Empty, error, 1));

    private static string Describe(string what)
    {
        var result = KubectlRun.Run(Manifests.Api(Described.Objects), $"describe {what}");
        result.Error.ShouldBeEmpty();
        return result.Output;
    }
}
