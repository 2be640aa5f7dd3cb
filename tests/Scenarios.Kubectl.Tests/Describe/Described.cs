namespace Scenarios.Kubectl.Tests.Describe;

/// <summary>Objects with a bit of everything that descriptions show.</summary>
internal static class Described
{
    public const string Objects = """
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: default, uid: u1, labels: {b: "2", a: "1"}, annotations: {note: "x", "kubectl.kubernetes.io/last-applied-configuration": "{}"}}
        spec:
          type: LoadBalancer
          clusterIP: 10.96.0.10
          clusterIPs: [10.96.0.10]
          ipFamilies: [IPv4]
          ipFamilyPolicy: SingleStack
          internalTrafficPolicy: Cluster
          externalTrafficPolicy: Cluster
          sessionAffinity: None
          selector: {app: web}
          ports:
          - {name: http, port: 8080, protocol: TCP, targetPort: 80, nodePort: 30080}
          - {name: admin, port: 9090, protocol: TCP, targetPort: admin, nodePort: 30090}
        status: {loadBalancer: {ingress: [{ip: 172.18.0.100, ipMode: VIP}]}}
        ---
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: web-abcde, namespace: default, labels: {kubernetes.io/service-name: web}}
        addressType: IPv4
        ports: [{name: http, port: 80, protocol: TCP}]
        endpoints:
        - {addresses: [10.244.1.3], conditions: {ready: true}, nodeName: worker-1, targetRef: {kind: Pod, name: web-1}}
        - {addresses: [10.244.1.4], conditions: {ready: false}}
        - {addresses: [10.244.1.5], conditions: {ready: true}}
        - {addresses: [10.244.1.6], conditions: {}}
        - {addresses: [10.244.1.7], conditions: {ready: true}}
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: web-1
          namespace: default
          uid: u2
          labels: {app: web}
          annotations: {long: "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890", two: "a\nb"}
          ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web, uid: u3, controller: true}]
        spec:
          nodeName: worker-1
          priority: 0
          serviceAccountName: default
          nodeSelector: {disk: ssd}
          tolerations:
          - {key: b, operator: Equal, value: x, effect: NoSchedule}
          - {key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 300}
          initContainers: [{name: init, image: busybox, command: [sh, -c, "echo a\necho b"], args: [x]}]
          containers:
          - name: nginx
            image: nginx:1.25
            ports: [{containerPort: 80, protocol: TCP}, {containerPort: 443, protocol: TCP, hostPort: 8443}]
            envFrom: [{configMapRef: {name: c}}, {prefix: P_, secretRef: {name: s, optional: true}}]
            env:
            - {name: PLAIN, value: x}
            - {name: NAME, valueFrom: {fieldRef: {apiVersion: v1, fieldPath: metadata.name}}}
            - {name: IP, valueFrom: {fieldRef: {apiVersion: v1, fieldPath: status.podIP}}}
            - {name: KEY, valueFrom: {configMapKeyRef: {name: c, key: k}}}
            resources: {limits: {memory: 128Mi, cpu: "1"}, requests: {cpu: 100m}}
            livenessProbe: {exec: {command: [cat, /x]}, initialDelaySeconds: 3, timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3}
            readinessProbe: {httpGet: {path: /ready, port: http, scheme: HTTP}, timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3}
            startupProbe: {tcpSocket: {port: 80}, timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 30}
            volumeMounts: [{name: z, mountPath: /z, readOnly: true}, {name: c, mountPath: /c, subPath: k}]
          volumes:
          - {name: z, hostPath: {path: /z, type: ""}}
          - {name: c, configMap: {name: c}}
          - {name: s, secret: {secretName: s, optional: true}}
          - {name: p, persistentVolumeClaim: {claimName: data}}
        status:
          phase: Running
          hostIP: 172.18.0.3
          podIP: 10.244.1.3
          podIPs: [{ip: 10.244.1.3}]
          qosClass: Burstable
          startTime: "2026-01-01T11:00:00Z"
          conditions: [{type: Initialized, status: "True"}, {type: Ready, status: "False"}]
          initContainerStatuses: [{name: init, image: busybox, imageID: i, ready: true, restartCount: 0, containerID: c1, state: {terminated: {exitCode: 0, reason: Completed, startedAt: "2026-01-01T11:00:01Z", finishedAt: "2026-01-01T11:00:02Z"}}}]
          containerStatuses: [{name: nginx, image: "nginx:1.25", imageID: j, ready: false, restartCount: 2, containerID: c2, state: {running: {startedAt: "2026-01-01T11:30:00Z"}}, lastState: {terminated: {exitCode: 137, reason: OOMKilled, startedAt: "2026-01-01T11:00:03Z", finishedAt: "2026-01-01T11:29:00Z"}}}]
        ---
        apiVersion: v1
        kind: Node
        metadata: {name: worker-1, uid: u4, labels: {node-role.kubernetes.io/worker: ""}, creationTimestamp: "2026-01-01T10:00:00Z"}
        spec: {podCIDR: 10.244.1.0/24, podCIDRs: [10.244.1.0/24], taints: [{key: k, value: v, effect: NoSchedule}], unschedulable: true}
        status:
          addresses: [{type: InternalIP, address: 172.18.0.3}]
          capacity: {cpu: "4", memory: 8Gi, pods: "110", ephemeral-storage: 100Gi, "hugepages-2Mi": "0"}
          allocatable: {cpu: "4", memory: 8Gi, pods: "110", ephemeral-storage: 100Gi, "hugepages-2Mi": "0", example.com/gpu: "1"}
          conditions: [{type: Ready, status: "True", lastHeartbeatTime: "2026-01-01T11:59:00Z", lastTransitionTime: "2026-01-01T10:00:30Z", reason: KubeletReady, message: kubelet is posting ready status}]
          nodeInfo: {machineID: m, systemUUID: s, bootID: b, kernelVersion: k, osImage: o, operatingSystem: linux, architecture: amd64, containerRuntimeVersion: c, kubeletVersion: v1.33.1, kubeProxyVersion: ""}
        """;
}
