Feature: 6.5 NodePort: a port on every node
  A NodePort Service has everything a ClusterIP Service has, and besides a port, from 30000 to 32767, at which every node listens: also one that runs none of
  the Pods. It works wherever there are nodes, without any help from outside.

  Rule: A ClusterIP Service becomes a NodePort Service

    @S2-16
    Scenario: Edit the type
      Given the manifest "alpaca-prod.yaml"
      When I run:
        """
        kubectl expose deployment alpaca-prod
        kubectl get service alpaca-prod -o jsonpath='{.spec.clusterIP}' > before
        EDITOR='sed -i "s/type: ClusterIP/type: NodePort/"' kubectl edit service alpaca-prod
        kubectl get service/alpaca-prod
        """
      Then the output shows:
        | NAME        | TYPE     | CLUSTER-IP | EXTERNAL-IP | PORT(S)          |
        | alpaca-prod | NodePort | 10.*       | <none>      | 8080:3*/TCP      |
      When I run:
        """
        test "$(kubectl get service alpaca-prod -o jsonpath='{.spec.clusterIP}')" = "$(cat before)" && echo the same cluster IP
        """
      Then the output is:
        """
        the same cluster IP
        """

    @S4-50
    Scenario: Or apply another manifest over it
      The new manifest asks for less: `release: summer` is gone from the selector, so that the spring Pod is a member, too.

      Given the manifest "simple-replicaset-with-label.yml"
      And the manifest "simple-service.yml"
      When I run:
        """
        kubectl get service echo -o jsonpath='{.spec.clusterIP}' > before
        kubectl apply -f simple-nodeport-service.yml
        """
      Then the output is:
        """
        service/echo configured
        """
      When I run:
        """
        test "$(kubectl get service echo -o jsonpath='{.spec.clusterIP}')" = "$(cat before)" && echo the same cluster IP
        kubectl get service echo -o jsonpath='{.spec.selector}{"\n"}'
        kubectl get endpointslices -l kubernetes.io/service-name=echo -o jsonpath='{.items[0].endpoints[*].targetRef.name}' | wc -w
        """
      Then the output is:
        """
        the same cluster IP
        {"app":"echo"}
        3
        """

  Rule: Every node answers

    Background:
      Given the manifest "sample-deployment.yaml"
      And the manifest "sample-nodeport.yaml"

    @S3-11 @S2-16
    Scenario Outline: From outside the cluster, at <node>
      When I curl "http://<address>:30080" from outside the cluster
      Then the response contains "nginx"

      Examples:
        | node          | address    |
        | control-plane | 172.18.0.2 |
        | worker        | 172.18.0.3 |
        | worker2       | 172.18.0.4 |
        | worker3       | 172.18.0.5 |

    @S3-11
    Scenario: It is a Service like others from inside
      When I run "kubectl describe service sample-nodeport"
      Then the output matches the snapshot "describe"
      When I curl "http://sample-nodeport:8080" 300 times from a Pod
      Then the responses spread evenly across 3 Pods

    @S3-11
    Scenario: Ports that cannot be had
      When I run "kubectl apply -f sample-nodeport-fail.yaml"
      Then the command fails
      And the error output is:
        """
        The Service "sample-nodeport-fail" is invalid: spec.ports[0].nodePort: Invalid value: 8888: provided port is not in the valid range. The range of valid ports is 30000-32767
        """
      When I run "kubectl apply -f sample-nodeport-fail2.yaml"
      Then the command fails
      And the error output is:
        """
        The Service "sample-nodeport-fail2" is invalid: spec.ports[0].nodePort: Invalid value: 30080: provided port is already allocated
        """

    @S3-11
    Scenario: With externalTrafficPolicy Local a node answers for its own Pods only
      The others drop what comes in; whoever calls them waits in vain. In return the Pod sees the caller's own address.

      Given the manifest:
        """yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: on-worker
          labels:
            app: local
        spec:
          nodeSelector:
            kubernetes.io/hostname: worker
          containers:
            - name: main
              image: amsy810/echo-nginx:v2.0
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: local
        spec:
          type: NodePort
          externalTrafficPolicy: Local
          ports:
            - port: 8080
              targetPort: 80
              nodePort: 30081
          selector:
            app: local
        """
      When I curl "http://172.18.0.3:30081" from outside the cluster
      Then the response contains "on-worker"
      When I curl "http://172.18.0.4:30081" from outside the cluster
      Then the request fails with "timed out"

  Rule: On a node, localhost is an address of the node

    @S4-51
    Scenario: As on Docker Desktop, where one's own machine is the node
      A Pod in the network of its node stands for a program on that machine.

      Given the manifest "simple-replicaset-with-label.yml"
      And the manifest "simple-nodeport-service.yml"
      And the manifest "host.yml"
      When I run:
        """
        kubectl exec host -- curl -s http://localhost:$(kubectl get svc echo -o jsonpath='{.spec.ports[0].nodePort}')/
        """
      Then the output is:
        """
        Hello Docker!!
        """
