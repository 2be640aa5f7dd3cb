Feature: 11.1 What Pods and nodes use
  A cluster does not tell by itself what its Pods use: metrics-server asks every kubelet, four times a minute, and answers kubectl top and the autoscalers.
  The figures are averages between two looks of a kubelet, so that a Pod that has just started has none yet.

  Scenario: Without a metrics server nobody knows
    When I try to run "kubectl top nodes"
    Then the error output contains "error: Metrics API not available"

  Scenario: kubectl top shows what is used
    One container computes all the time and may use a tenth of a processor; the other sleeps. The limit holds it back, and its requests count for nothing here.

    Given a cluster with metrics-server
    And this Deployment is ready:
      """yaml
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: burn}
      spec:
        replicas: 2
        selector: {matchLabels: {app: burn}}
        template:
          metadata: {labels: {app: burn}}
          spec:
            containers:
              - name: busy
                image: busybox:1.36
                command: [sh, -c, "while :; do :; done"]
                resources: {limits: {cpu: 100m}}
              - name: idle
                image: busybox:1.36
                command: [sleep, "3600"]
      """
    When I try to run "kubectl top pods"
    Then the error output contains "error: metrics not available yet"
    When 1 minute passes
    And I run "kubectl top pods"
    Then the output shows:
      | NAME   | CPU(cores) | MEMORY(bytes) |
      | burn-* | *m         | 0Mi           |
      | burn-* | *m         | 0Mi           |
    When I run "kubectl top pods --containers --no-headers | awk '{print $2, ($3+0 > 90)}' | sort | uniq -c | awk '{print $2, $3, $1}'"
    Then the output is:
      """
      busy 1 2
      idle 0 2
      """
    When I run "kubectl top nodes"
    Then the output matches the snapshot "nodes"

  Scenario: metrics-server that is installed by hand
    The manifests ask for certificates that kubelets of kubeadm do not have. As long as nobody tells it to take the kubelets' own, metrics-server knows nothing,
    is not ready, and its API is not available.

    Given I apply "metrics-server.yaml"
    When 2 minutes pass
    And I run "kubectl get apiservice v1beta1.metrics.k8s.io"
    Then the output contains "False (MissingEndpoints)"
    When I try to run "kubectl top pods"
    Then the error output contains "Error from server (ServiceUnavailable): the server is currently unable to handle the request (get pods.metrics.k8s.io)"
    When I run:
      """
      kubectl -n kube-system patch deployment metrics-server --type=json -p '[{"op": "add", "path": "/spec/template/spec/containers/0/args/-", "value": "--kubelet-insecure-tls"}]'
      """
    And 2 minutes pass
    And I run "kubectl get apiservice v1beta1.metrics.k8s.io"
    Then the output contains "True"
    When I run "kubectl top pods -n kube-system -l component=etcd --no-headers"
    Then the output contains "etcd-control-plane"

  Scenario: Who takes more memory than he may is killed
    Given the manifest:
      """yaml
      apiVersion: v1
      kind: Pod
      metadata: {name: greedy}
      spec:
        restartPolicy: Never
        containers:
          - name: stress
            image: polinux/stress
            command: [stress]
            args: [--vm, "1", --vm-bytes, 250M, --vm-hang, "1"]
            resources: {requests: {memory: 50Mi}, limits: {memory: 100Mi}}
      """
    When 20 seconds pass
    And I run "kubectl get pod greedy"
    Then the output shows:
      | NAME   | READY | STATUS    | RESTARTS |
      | greedy | 0/1   | OOMKilled | 0        |
    When I run:
      """
      kubectl get pod greedy -o jsonpath='{.status.containerStatuses[0].state.terminated.exitCode}'
      """
    Then the output is "137"
