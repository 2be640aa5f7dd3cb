Feature: 11.1 Measuring what Pods and nodes use
  A cluster does not know by itself how much CPU and memory its Pods use. metrics-server asks every kubelet four times a minute, and gives
  the figures to `kubectl top` and to autoscalers. Each figure is an average between two measurements, so a Pod that has just started has
  none yet.

  Scenario: Without metrics-server there are no figures
    When I try to run "kubectl top nodes"
    Then the error output contains "error: Metrics API not available"

  Scenario: With metrics-server, kubectl top shows what containers and nodes use
    Of the two containers, one computes all the time, and its limit holds it to a tenth of a CPU. The other sleeps.

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
      | burn-* | 10*m       | 0Mi           |
      | burn-* | 10*m       | 0Mi           |
    When I run "kubectl top pods --containers"
    Then the output shows:
      | POD    | NAME | CPU(cores) | MEMORY(bytes) |
      | burn-* | busy | 10*m       | 0Mi           |
      | burn-* | busy | 10*m       | 0Mi           |
      | burn-* | idle | 0m         | 0Mi           |
      | burn-* | idle | 0m         | 0Mi           |
    When I run "kubectl top nodes"
    Then the output matches the snapshot "nodes"

  Scenario: If you install metrics-server yourself, it must accept the kubelets' certificates
    Its manifests expect certificates that kubelets set up by kubeadm do not have. Until you tell it to accept their own, metrics-server is
    not ready, and its API is not available.

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

  Scenario: A container that uses more memory than its limit is killed
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
    And the container of Pod "greedy" was terminated with reason "OOMKilled" and exit code 137
