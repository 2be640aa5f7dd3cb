namespace Scenarios.Cluster.Bootstrap;

/// <summary>CoreDNS as kubeadm 1.33 installs it (kubernetes, cmd/kubeadm/app/phases/addons/dns/manifests.go), running since then.</summary>
internal static class BootstrapDns
{
    private const string ReplicaSet = "coredns-674b8bbfcf";
    private const string Hash = "674b8bbfcf";
    private static readonly (string Suffix, string Address, string Container)[] Pods =
    [
        ("7xk5m", "10.244.0.2", "5f2c1d8e7a904b36a1c0f4be62d7930c18ab5e4f3d2706c9e8b7a6f5d4c3b2a1"),
        ("qj9wz", "10.244.0.3", "a9d03c4e51f2487b90c6e8d7f1b2a3c4d5e6f708192a3b4c5d6e7f8091a2b3c4"),
    ];

    public static void Write(BootstrapWriter writer)
    {
        writer.Create("""{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"coredns","namespace":"kube-system"}}""");
        writer.Create("""
            {"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"coredns","namespace":"kube-system"},"data":{"Corefile":
             ".:53 {\n    errors\n    health {\n       lameduck 5s\n    }\n    ready\n    kubernetes cluster.local in-addr.arpa ip6.arpa {\n       pods insecure\n       fallthrough in-addr.arpa ip6.arpa\n       ttl 30\n    }\n    prometheus :9153\n    forward . /etc/resolv.conf {\n       max_concurrent 1000\n    }\n    cache 30 {\n       disable success cluster.local\n       disable denial cluster.local\n    }\n    loop\n    reload\n    loadbalance\n}\n"}}
            """);
        var deployment = writer.Create(DeploymentOf(writer.Now));
        var replicaSet = writer.Create(ReplicaSetOf(deployment));
        var pods = new List<ApiObject>();
        foreach (var (suffix, address, container) in Pods)
        {
            pods.Add(writer.Create(PodOf(replicaSet, suffix, address, container, writer.Now)));
        }

        WriteService(writer, pods);
    }

    private static string DeploymentOf(string now) => $$$$"""
        {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"coredns","namespace":"kube-system","labels":{"k8s-app":"kube-dns"},
          "annotations":{"deployment.kubernetes.io/revision":"1"}},
         "spec":{"replicas":2,"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":1}},
          "selector":{"matchLabels":{"k8s-app":"kube-dns"}},"template":{"metadata":{"labels":{"k8s-app":"kube-dns"}},"spec":{{{{PodSpec}}}}}},
         "status":{"observedGeneration":1,"replicas":2,"updatedReplicas":2,"readyReplicas":2,"availableReplicas":2,"conditions":[
          {"type":"Available","status":"True","lastUpdateTime":"{{{{now}}}}","lastTransitionTime":"{{{{now}}}}","reason":"MinimumReplicasAvailable","message":"Deployment has minimum availability."},
          {"type":"Progressing","status":"True","lastUpdateTime":"{{{{now}}}}","lastTransitionTime":"{{{{now}}}}","reason":"NewReplicaSetAvailable","message":"ReplicaSet \"{{{{ReplicaSet}}}}\" has successfully progressed."}]}}
        """;

    private static string ReplicaSetOf(ApiObject deployment) => $$$$"""
        {"apiVersion":"apps/v1","kind":"ReplicaSet","metadata":{"name":"{{{{ReplicaSet}}}}","namespace":"kube-system",
          "labels":{"k8s-app":"kube-dns","pod-template-hash":"{{{{Hash}}}}"},
          "annotations":{"deployment.kubernetes.io/desired-replicas":"2","deployment.kubernetes.io/max-replicas":"3","deployment.kubernetes.io/revision":"1"},
          "ownerReferences":[{{{{OwnerReference.ToController(deployment).ToTree()}}}}]},
         "spec":{"replicas":2,"selector":{"matchLabels":{"k8s-app":"kube-dns","pod-template-hash":"{{{{Hash}}}}"}},
          "template":{"metadata":{"labels":{"k8s-app":"kube-dns","pod-template-hash":"{{{{Hash}}}}"}},"spec":{{{{PodSpec}}}}}},
         "status":{"replicas":2,"fullyLabeledReplicas":2,"readyReplicas":2,"availableReplicas":2,"observedGeneration":1}}
        """;

    private static string PodOf(ApiObject replicaSet, string suffix, string address, string container, string now)
    {
        var spec = replicaSet.ObjectAt("spec", "template", "spec").With("nodeName", new StringValue(BootstrapNodes.ControlPlane));
        return $$$$"""
            {"apiVersion":"v1","kind":"Pod","metadata":{"name":"{{{{ReplicaSet}}}}-{{{{suffix}}}}","generateName":"{{{{ReplicaSet}}}}-","namespace":"kube-system",
              "labels":{"k8s-app":"kube-dns","pod-template-hash":"{{{{Hash}}}}"},"ownerReferences":[{{{{OwnerReference.ToController(replicaSet).ToTree()}}}}]},
             "spec":{{{{spec}}}},
             "status":{"phase":"Running","conditions":[{{{{Condition("PodReadyToStartContainers", now)}}}},{{{{Condition("Initialized", now)}}}},
               {{{{Condition("Ready", now)}}}},{{{{Condition("ContainersReady", now)}}}},{{{{Condition("PodScheduled", now)}}}}],
              "hostIP":"{{{{BootstrapNodes.AddressOf(0)}}}}","hostIPs":[{"ip":"{{{{BootstrapNodes.AddressOf(0)}}}}"}],
              "podIP":"{{{{address}}}}","podIPs":[{"ip":"{{{{address}}}}"}],"startTime":"{{{{now}}}}","qosClass":"Burstable",
              "containerStatuses":[{"name":"coredns","state":{"running":{"startedAt":"{{{{now}}}}"}},"lastState":{},"ready":true,"restartCount":0,"started":true,
               "image":"registry.k8s.io/coredns/coredns:v1.12.0",
               "imageID":"sha256:1cf5f116067c67da67f97bff78c4bbc76913f59057c18627b96facaced73ea0b","containerID":"containerd://{{{{container}}}}"}]}}
            """;
    }

    private static string Condition(string type, string now) =>
        $$$$"""{"type":"{{{{type}}}}","status":"True","lastProbeTime":null,"lastTransitionTime":"{{{{now}}}}"}""";

    private static void WriteService(BootstrapWriter writer, List<ApiObject> pods)
    {
        var service = writer.Create("""
            {"apiVersion":"v1","kind":"Service","metadata":{"name":"kube-dns","namespace":"kube-system",
              "annotations":{"prometheus.io/port":"9153","prometheus.io/scrape":"true"},
              "labels":{"k8s-app":"kube-dns","kubernetes.io/cluster-service":"true","kubernetes.io/name":"CoreDNS"}},
             "spec":{"clusterIP":"10.96.0.10","selector":{"k8s-app":"kube-dns"},"ports":[{"name":"dns","port":53,"protocol":"UDP","targetPort":53},
              {"name":"dns-tcp","port":53,"protocol":"TCP","targetPort":53},{"name":"metrics","port":9153,"protocol":"TCP","targetPort":9153}]}}
            """);
        BootstrapEndpoints.Write(writer, service, pods);
    }

    private const string PodSpec = """
        {"priorityClassName":"system-cluster-critical","serviceAccountName":"coredns","dnsPolicy":"Default","nodeSelector":{"kubernetes.io/os":"linux"},
         "affinity":{"podAntiAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":[{"weight":100,"podAffinityTerm":
          {"labelSelector":{"matchExpressions":[{"key":"k8s-app","operator":"In","values":["kube-dns"]}]},"topologyKey":"kubernetes.io/hostname"}}]}},
         "tolerations":[{"key":"CriticalAddonsOnly","operator":"Exists"},{"key":"node-role.kubernetes.io/control-plane","effect":"NoSchedule"}],
         "containers":[{"name":"coredns","image":"registry.k8s.io/coredns/coredns:v1.12.0","imagePullPolicy":"IfNotPresent","args":["-conf","/etc/coredns/Corefile"],
          "resources":{"limits":{"memory":"170Mi"},"requests":{"cpu":"100m","memory":"70Mi"}},
          "volumeMounts":[{"name":"config-volume","mountPath":"/etc/coredns","readOnly":true}],
          "ports":[{"containerPort":53,"name":"dns","protocol":"UDP"},{"containerPort":53,"name":"dns-tcp","protocol":"TCP"},{"containerPort":9153,"name":"metrics","protocol":"TCP"}],
          "livenessProbe":{"httpGet":{"path":"/health","port":8080,"scheme":"HTTP"},"initialDelaySeconds":60,"timeoutSeconds":5,"successThreshold":1,"failureThreshold":5},
          "readinessProbe":{"httpGet":{"path":"/ready","port":8181,"scheme":"HTTP"}},
          "securityContext":{"allowPrivilegeEscalation":false,"capabilities":{"add":["NET_BIND_SERVICE"],"drop":["ALL"]},"readOnlyRootFilesystem":true}}],
         "volumes":[{"name":"config-volume","configMap":{"name":"coredns","items":[{"key":"Corefile","path":"Corefile"}]}}]}
        """;
}
